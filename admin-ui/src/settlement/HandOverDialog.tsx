import type { FreeColleagues, SettlementResource } from '@maillage/contracts/http/appointments';
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
import { ReadState } from '../layout/ReadState.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { whenOf } from './settlement-words.js';

/** Chooses, among those who are free at the very time, who receives instead. */
export function HandOverDialog({ one, onClose }: { one: SettlementResource; onClose: () => void }) {
  const [to, setTo] = useState('');
  const { data, isPending, error, refetch } = useRead<FreeColleagues>('appointments', {
    path: `/${one.id}/colleagues`,
  });
  const free = data?.data ?? [];
  const chosen = free.find(({ memberId }) => memberId === to);
  const notify = useNotify();
  const write = useWrite('appointments', {
    alsoTouches: ['settlements', 'calendar', 'slots'],
    onSuccess: () => {
      notify(`Confié à ${chosen?.memberName ?? 'un collègue'}, qui en est averti.`, {
        type: 'success',
      });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="hand-over-title" fullWidth maxWidth="xs">
      <DialogTitle id="hand-over-title">Confier le rendez-vous {one.reference}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{whenOf(one)}. L’heure et le lieu ne changent pas.</Typography>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des collègues libres"
        />
        {data && free.length === 0 && (
          <Typography>
            Aucun collègue de la maison n’est libre à cette heure, avec une plage ouverte à ce motif
            : déplacez le rendez-vous, ou annulez-le.
          </Typography>
        )}
        {free.length > 0 && (
          <Box sx={{ pt: 1, display: 'grid' }}>
            <CodeSelect
              label="Collègue libre à cette heure"
              required
              value={to}
              onChange={setTo}
              choices={free.map(({ memberId, memberName }) => ({
                value: memberId,
                label: memberName,
              }))}
            />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <SendButton
          side="end"
          type="button"
          label="Confier"
          missing={[!chosen && 'le collègue à qui confier']}
          pending={write.isPending}
          onClick={() =>
            write.mutate({
              path: `/${one.id}/reassign`,
              version: one.version,
              body: { memberId: to },
            })
          }
        />
      </DialogActions>
    </Dialog>
  );
}
