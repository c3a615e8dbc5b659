import type { MissingOpeningResource } from '@maillage/contracts/http/appointments';
import type { InvitationResource, MemberResource } from '@maillage/contracts/http/directory';
import { Button, List, ListItem, ListItemText, Stack } from '@mui/material';
import type { ReactNode } from 'react';
import { Title, useGetList } from 'react-admin';
import { Link } from 'react-router-dom';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { PlaceChooser } from '../places/PlaceChooser.js';
import { useNetworkChoice, useNetworkId } from '../places/own-places.js';
import { everything } from '../providers/data-provider.js';

const toInvitations = (
  <Button component={Link} to="/invitations">
    Voir les invitations
  </Button>
);

interface Row {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly to?: string;
}

/** What is missing before a network works: who never came in, and which houses cannot be booked. */
export default function OnboardingPage() {
  const [networkId] = useNetworkId();
  const filter = { state: 'never-signed-in', ...(networkId ? { networkId } : {}) };
  const members = useGetList<MemberResource>('members', { filter, pagination: everything });
  const { networkId: shown, networks, choose } = useNetworkChoice();
  const pending = useInvitations('pending');
  const expired = useInvitations('expired');
  const houses = useGetList<MissingOpeningResource>(
    'missing-openings',
    { filter: { networkId: shown }, pagination: everything },
    { enabled: shown !== '' },
  );
  const guests = (expiredToo: boolean): Row[] =>
    ((expiredToo ? expired : pending).data ?? []).map((one) => ({
      id: one.id,
      title: one.displayName,
      detail: one.email,
    }));
  return (
    <Stack spacing={2}>
      <Title title="Mise en route" />
      <Rows
        title="Membres jamais connectés"
        empty="Tous les membres se sont connectés."
        reading={members}
        rows={(members.data ?? []).map(({ id, displayName, email }) => ({
          id,
          title: displayName,
          detail: email,
          to: `/members/${id}/show`,
        }))}
      />
      <Rows
        title="Invitations expirées"
        empty="Aucune invitation n’a expiré."
        reading={expired}
        rows={guests(true)}
        actions={toInvitations}
      />
      <Rows
        title="Invitations en attente"
        empty="Aucune invitation n’attend."
        reading={pending}
        rows={guests(false)}
        actions={toInvitations}
      />
      {shown !== '' && (
        <Rows
          actions={
            <PlaceChooser label="Réseau" places={networks} value={shown} onChange={choose} />
          }
          title="Maisons sans plage d’ouverture"
          empty="Toutes les maisons qui prennent des rendez-vous ont une plage d’ouverture."
          reading={houses}
          rows={(houses.data ?? []).map(({ id, name, commune }) => ({
            id,
            title: name,
            detail: commune,
          }))}
        />
      )}
    </Stack>
  );
}

function useInvitations(state: 'pending' | 'expired') {
  return useGetList<InvitationResource>('invitations', {
    filter: { state },
    pagination: everything,
  });
}

interface RowsProps {
  readonly title: string;
  readonly empty: string;
  readonly rows: readonly Row[];
  readonly actions?: ReactNode;
  readonly reading: { readonly isPending: boolean; readonly error: unknown };
}

function Rows({ title, empty, rows, actions, reading }: RowsProps) {
  const error = reading.error instanceof Error ? reading.error : null;
  const read = !reading.isPending && !error;
  return (
    <Section flush title={read ? `${title} (${String(rows.length)})` : title} actions={actions}>
      <ReadState pending={reading.isPending} error={error} of="de la liste" />
      {read && rows.length === 0 && <EmptyState title={empty} />}
      {rows.length > 0 && (
        <List dense disablePadding>
          {rows.map(({ id, title: name, detail, to }) => (
            <ListItem key={id}>
              <ListItemText primary={to ? <Link to={to}>{name}</Link> : name} secondary={detail} />
            </ListItem>
          ))}
        </List>
      )}
    </Section>
  );
}
