import type { HouseStatusesToFill } from '@maillage/contracts/http/appointments';
import { Button, List, ListItem, ListItemText, Stack, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { useOwnStructure } from '../places/own-places.js';
import { everything } from '../providers/data-provider.js';
import { useSession } from '../providers/session.js';
import { longDay, numericDay } from '../time/french-dates.js';
import { readAgain } from './read-again.js';

/** Appointments of days that are over and of which nobody said whether the person came. */
export function StatusesSection({ networkId }: { networkId: string }) {
  const { role } = useSession();
  const manages = role === 'structure-manager';
  const { data, isPending, error, refetch } = useGetList<HouseStatusesToFill>(
    'statuses-to-fill',
    { filter: { networkId }, pagination: everything },
    readAgain,
  );
  const total = data?.reduce((sum, { count }) => sum + count, 0);
  const title = `Statuts à remplir${total === undefined ? '' : ` (${String(total)})`}`;
  return (
    <Section flush title={title}>
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des statuts à remplir"
      />
      {data?.length === 0 && (
        <EmptyState title="Tous les rendez-vous passés ont un statut" detail="Depuis trois mois." />
      )}
      {data && data.length > 0 && (
        <>
          <Typography color="text.secondary" sx={{ px: 2, pb: 1 }}>
            La journée est finie, et personne n’a dit si l’usager est venu.{' '}
            {manages
              ? 'Ouvrez la journée pour le dire.'
              : 'Seule la maison peut le dire : demandez-le à son responsable.'}
          </Typography>
          <List dense disablePadding aria-label={title}>
            {data.map((house) => (
              <HouseStatuses key={house.id} house={house} manages={manages} />
            ))}
          </List>
        </>
      )}
    </Section>
  );
}

function HouseStatuses({ house, manages }: { house: HouseStatusesToFill; manages: boolean }) {
  const { id, name, count, oldestDay, days } = house;
  const [, chooseStructure] = useOwnStructure();
  return (
    <ListItem divider sx={{ display: 'block' }}>
      <ListItemText
        primary={<strong>{name}</strong>}
        secondary={`${String(count)} rendez-vous, le plus ancien du ${longDay(oldestDay)}`}
      />
      {manages && (
        <Stack direction="row" useFlexGap sx={{ gap: 0.75, flexWrap: 'wrap' }}>
          {days.map(({ day, count: ofDay }) => (
            <Button
              key={day}
              component={Link}
              size="small"
              variant="outlined"
              to={`/day-board?day=${day}`}
              onClick={() => chooseStructure(id)}
            >
              {numericDay(day)} ({ofDay})
            </Button>
          ))}
        </Stack>
      )}
    </ListItem>
  );
}
