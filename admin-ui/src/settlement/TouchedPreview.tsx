import type { TimeOffPreview } from '@maillage/contracts/http/appointments';
import { Alert, Typography } from '@mui/material';
import { useEffect } from 'react';
import { useRead } from '../providers/use-read.js';
import { timeIn } from '../time/french-dates.js';
import { counted } from '../workshops/workshop-words.js';
import { whenOf } from './settlement-words.js';

const listed = 8;

interface TouchedPreviewProps {
  readonly resource: 'absences' | 'closures';
  /** What would be saved; null while it is not complete. */
  readonly body: object | null;
  /** Zone of the house. */
  readonly zone: string;
  /** The reader does not settle: the house does. */
  readonly settledByHouse?: boolean;
  /** Told whether any appointment is touched, as soon as it is known. */
  readonly onTouched: (some: boolean) => void;
}

/** Which appointments and held slots an absence or a closure would touch, before it is saved. */
export function TouchedPreview(props: TouchedPreviewProps) {
  const { resource, body, zone, settledByHouse = false, onTouched } = props;
  const { data } = useRead<TimeOffPreview>(resource, {
    path: '/preview',
    body: body ?? {},
    enabled: body !== null,
    keepPrevious: true,
  });
  const some = (data?.total ?? 0) > 0;
  useEffect(() => onTouched(some), [some, onTouched]);
  if (body === null || !data) return null;
  const { total, appointments, holds, workshops } = data;
  const held = holds.map(({ startsAt, memberName }) => `${timeIn(zone, startsAt)} (${memberName})`);
  return (
    <Alert severity={total + workshops.length > 0 ? 'warning' : 'info'} role="status">
      {total === 0
        ? 'Aucun rendez-vous n’est pris sur cette période.'
        : `${total} rendez-vous ${total > 1 ? 'sont pris' : 'est pris'} sur cette période : ${settledByHouse ? 'la maison règlera chacun avec la personne.' : 'à l’étape suivante, confiez, déplacez ou annulez chacun.'}`}
      {total > 0 && (
        <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
          {appointments.slice(0, listed).map((one) => (
            <li key={one.id}>
              {whenOf(one)}, {one.memberName}, {one.reference}
            </li>
          ))}
        </ul>
      )}
      {total > listed && <Typography>… et {total - listed} autres.</Typography>}
      {workshops.length > 0 && (
        <>
          <Typography sx={{ mt: 0.5 }}>
            {workshops.length === 1
              ? 'Un atelier est prévu'
              : `${workshops.length} ateliers sont prévus`}{' '}
            sur cette période : la maison l’annule depuis « À régler », et chaque personne inscrite
            est prévenue.
          </Typography>
          <ul style={{ margin: '4px 0 0', paddingLeft: 18 }}>
            {workshops.slice(0, listed).map((one) => (
              <li key={one.id}>
                {whenOf(one)}, {one.motiveLabel} ({counted(one.taken, 'inscrit')})
              </li>
            ))}
          </ul>
        </>
      )}
      {held.length > 0 && (
        <Typography sx={{ mt: 0.5 }}>
          En cours de réservation, et qui ne pourront plus être pris : {held.join(', ')}.
        </Typography>
      )}
    </Alert>
  );
}
