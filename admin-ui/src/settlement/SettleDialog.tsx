import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useNotify } from 'react-admin';
import { ReadState } from '../layout/ReadState.js';
import { useWrite } from '../providers/use-write.js';
import { SettlementRows } from './SettlementRows.js';
import { useSettlements } from './use-settlements.js';

interface SettleDialogProps {
  readonly resource: 'absences' | 'closures';
  /** The absence or closure that was just saved. */
  readonly saved: { readonly id: string; readonly version: number };
  readonly onClose: () => void;
}

/** After an absence or closure is saved: what is to be done with each appointment it touches, or to take it back. */
export function SettleDialog({ resource, saved, onClose }: SettleDialogProps) {
  const { data, isPending, error, refetch } = useSettlements(saved.id);
  const notify = useNotify();
  const absence = resource === 'absences';
  const remove = useWrite(resource, {
    alsoTouches: ['calendar', 'slots', 'settlements', 'workshops'],
    onSuccess: () => {
      notify(
        absence
          ? 'Absence retirée : ses rendez-vous restent comme avant.'
          : 'Fermeture retirée : ses rendez-vous restent comme avant.',
        { type: 'success' },
      );
      onClose();
    },
  });
  const label = 'Rendez-vous à régler';
  return (
    <Dialog open onClose={onClose} aria-labelledby="settle-title" fullWidth maxWidth="md">
      <DialogTitle id="settle-title">
        {absence ? 'Absence notée' : 'Fermeture notée'} : rendez-vous à régler
        {data ? ` (${data.length})` : ''}
      </DialogTitle>
      <DialogContent sx={{ px: 0 }}>
        <Typography sx={{ px: 3, pb: 1 }}>
          Ce qui n’est pas réglé maintenant reste dans « À régler », pour vous et vos collègues.
        </Typography>
        <ReadState
          pending={isPending}
          error={error}
          onRetry={() => void refetch()}
          of="des rendez-vous à régler"
        />
        {data?.length === 0 && <Typography sx={{ px: 3 }}>Tout est réglé.</Typography>}
        {data && data.length > 0 && <SettlementRows settlements={data} label={label} />}
      </DialogContent>
      <DialogActions>
        <Button
          color="error"
          disabled={remove.isPending}
          onClick={() =>
            remove.mutate({ method: 'DELETE', path: `/${saved.id}`, version: saved.version })
          }
        >
          {absence ? 'Retirer cette absence' : 'Retirer cette fermeture'}
        </Button>
        <Button variant="contained" onClick={onClose}>
          {data?.length === 0 ? 'Fermer' : 'Plus tard'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
