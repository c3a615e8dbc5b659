import type { HeldWork, MemberResource } from '@maillage/contracts/http/directory';
import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { FactList } from '../layout/FactList.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { everything } from '../providers/data-provider.js';

const nobody = 'nobody';

/** Suspending asks who takes over; nothing of a person is closed. */
export function SuspendDialog({
  member,
  onClose,
}: {
  member: MemberResource;
  onClose: () => void;
}) {
  const [successor, setSuccessor] = useState(nobody);
  const colleagues = useColleagues(member);
  const notify = useNotify();
  const write = useWrite<MemberResource>('members', {
    onSuccess: () => {
      notify(`${member.displayName} est suspendu.`, { type: 'success' });
      onClose();
    },
  });
  const suspend = () =>
    write.mutate({
      path: `/${member.id}/suspend`,
      version: member.version,
      body: { successorId: successor === nobody ? null : successor },
    });
  return (
    <Dialog open onClose={onClose} aria-labelledby="suspend-title" fullWidth maxWidth="sm">
      <DialogTitle id="suspend-title">Suspendre {member.displayName} ?</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          Ses sessions se ferment dans les 30 secondes. Aucune demande n’est close et aucun
          rendez-vous n’est annulé.
        </Typography>
        <HeldWorkFacts memberId={member.id} />
        <CodeSelect
          label="Qui reprend son travail ?"
          value={successor}
          onChange={setSuccessor}
          choices={[
            { value: nobody, label: 'Personne pour l’instant' },
            ...colleagues.map(({ id, displayName }) => ({ value: id, label: displayName })),
          ]}
        />
        <Typography color="text.secondary" sx={{ mt: 2 }}>
          {successor === nobody
            ? 'Ses demandes restent à sa maison, celles de son équipe opérateur reviennent dans la file, et ses rendez-vous sont marqués « À réattribuer ».'
            : 'Ses demandes en cours et ses rendez-vous à venir passent à cette personne ; les rendez-vous pris à une heure où elle n’est pas libre sont marqués « À réattribuer ».'}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Garder le compte</Button>
        <Button color="error" variant="contained" onClick={suspend} disabled={write.isPending}>
          Suspendre
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** What changes hands; a dash while it is read, and for a service that does not answer. */
function HeldWorkFacts({ memberId }: { memberId: string }) {
  const { data } = useRead<HeldWork>('members', {
    path: `/${encodeURIComponent(memberId)}/held-work`,
  });
  const shown = (count: number | null | undefined) => (count ?? '–').toString();
  return (
    <Box sx={{ mb: 2 }} role="group" aria-label="Travail en cours">
      <FactList
        facts={[
          ['Demandes en cours', shown(data?.cases)],
          ['Demandes prises en charge pour son équipe', shown(data?.legs)],
          ['Rendez-vous à venir', shown(data?.appointments)],
        ]}
      />
    </Box>
  );
}

/** Active members of the same house or team, as far as the session may read them. */
function useColleagues(member: MemberResource): readonly MemberResource[] {
  const { data } = useGetList<MemberResource>('members', {
    pagination: everything,
  });
  const places = workplaces(member);
  return (data ?? []).filter(
    (one) =>
      one.id !== member.id && !one.suspended && workplaces(one).some((id) => places.includes(id)),
  );
}

function workplaces({ grants }: MemberResource): string[] {
  return grants
    .filter(({ scope }) => scope === 'structure' || scope === 'operator-team')
    .map(({ scopeId }) => scopeId);
}
