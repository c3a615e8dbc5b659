import type { RetentionForecast } from '@maillage/contracts/http/directory';
import { Typography } from '@mui/material';
import { useRead } from '../providers/use-read.js';

/** How many records will soon be erased for want of activity; nobody is named. */
export function RetentionForecastLine({ networkId }: { networkId: string }) {
  const { data } = useRead<RetentionForecast>('retention', {
    path: '/forecast',
    query: { 'filter[networkId]': networkId },
  });
  if (!data) return null;
  const { records, withinDays } = data;
  const what =
    records === 0
      ? 'Aucune fiche ne sera effacée'
      : records === 1
        ? 'Une fiche sera effacée'
        : `${records} fiches seront effacées`;
  return (
    <Typography variant="body2" color="text.secondary">
      {`${what} dans les ${withinDays} jours, faute d’activité.`}
    </Typography>
  );
}
