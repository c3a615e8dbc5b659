import type { MemberWithoutOpening } from '@maillage/contracts/http/appointments';
import { List, ListItem, ListItemText, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { everything } from '../providers/data-provider.js';
import { longDay } from '../time/french-dates.js';
import { readAgain } from './read-again.js';

/** Who works at a house and receives nowhere in the four weeks to come. */
export function MembersSection({ networkId }: { networkId: string }) {
  const { data, isPending, error, refetch } = useGetList<MemberWithoutOpening>(
    'members-without-openings',
    { filter: { networkId }, pagination: everything },
    readAgain,
  );
  const title = `Membres sans plage d’ouverture${data ? ` (${String(data.length)})` : ''}`;
  return (
    <Section flush title={title}>
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des membres sans plage d’ouverture"
      />
      {data?.length === 0 && (
        <EmptyState title="Chaque membre d’une maison reçoit dans les quatre semaines qui viennent" />
      )}
      {data && data.length > 0 && (
        <>
          <Typography color="text.secondary" sx={{ px: 2, pb: 1 }}>
            Aucune plage dans les quatre semaines qui viennent. Si la personne doit recevoir, le
            responsable de sa maison pose ses plages.
          </Typography>
          <List dense disablePadding aria-label={title}>
            {data.map(({ id, displayName, structures, nextDay }) => (
              <ListItem key={id} divider>
                <ListItemText
                  primary={<Link to={`/members/${id}/show`}>{displayName}</Link>}
                  secondary={`${structures.map(({ name }) => name).join(', ')} : ${
                    nextDay === null ? 'aucune plage prévue' : `reçoit le ${longDay(nextDay)}`
                  }`}
                />
              </ListItem>
            ))}
          </List>
        </>
      )}
    </Section>
  );
}
