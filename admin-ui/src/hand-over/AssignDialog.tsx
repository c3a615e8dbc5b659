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
import { useNotify } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { SendButton } from '../controls/SendButton.js';
import { useMembersAt } from '../members/use-colleagues.js';
import type { ResourceName } from '../providers/resources.js';
import { useWrite } from '../providers/use-write.js';

/** What changes hands, and where. */
export interface Assignable {
  readonly resource: 'cases' | 'legs';
  readonly id: string;
  readonly version: number;
  /** Said in the title, e.g. « la demande D-1234 ». */
  readonly what: string;
  readonly holderId: string | null;
  readonly place: { readonly structureId: string } | { readonly teamId: string };
}

const alsoTouched: Readonly<Record<Assignable['resource'], readonly ResourceName[]>> = {
  cases: ['cases-to-reassign', 'legs'],
  legs: ['cases'],
};

/** Chooses, among the active members of the same house or team, who has it from now on. */
export function AssignDialog({ work, onClose }: { work: Assignable; onClose: () => void }) {
  const [to, setTo] = useState('');
  const { members, isPending } = useMembersAt(work.place);
  const colleagues = members.filter(({ id }) => id !== work.holderId);
  const chosen = colleagues.find(({ id }) => id === to);
  const notify = useNotify();
  const write = useWrite(work.resource, {
    alsoTouches: alsoTouched[work.resource],
    onSuccess: () => {
      notify(`Attribué à ${chosen?.displayName ?? 'un collègue'}, qui en est averti.`, {
        type: 'success',
      });
      onClose();
    },
  });
  const assign = () =>
    write.mutate({
      path: `/${work.id}/reassign`,
      version: work.version,
      body: { memberId: to },
    });
  return (
    <Dialog open onClose={onClose} aria-labelledby="assign-title" fullWidth maxWidth="xs">
      <DialogTitle id="assign-title">Attribuer {work.what}</DialogTitle>
      <DialogContent>
        {!isPending && colleagues.length === 0 ? (
          <Typography>
            Aucun autre membre actif au même endroit : invitez quelqu’un, ou rétablissez un compte.
          </Typography>
        ) : (
          <Box sx={{ pt: 1 }}>
            <CodeSelect
              label="Attribuer à"
              required
              value={to}
              onChange={setTo}
              choices={colleagues.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <SendButton
          side="end"
          type="button"
          label="Attribuer"
          missing={[!chosen && 'le membre à qui attribuer']}
          pending={write.isPending}
          onClick={assign}
        />
      </DialogActions>
    </Dialog>
  );
}
