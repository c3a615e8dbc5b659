import type {
  AbsenceResource,
  CalendarEntry,
  ClosureResource,
} from '@maillage/contracts/http/appointments';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useNotify } from 'react-admin';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';

/** An absence or a closure that is opened: it can be removed, as it was last read. */
export function RemoveDialog({ entry, onClose }: { entry: CalendarEntry; onClose: () => void }) {
  const resource = entry.kind === 'closure' ? 'closures' : 'absences';
  const notify = useNotify();
  const { data } = useRead<AbsenceResource | ClosureResource>(resource, { path: `/${entry.id}` });
  const remove = useWrite(resource, {
    alsoTouches: ['calendar', 'slots', 'settlements', 'workshops'],
    onSuccess: () => {
      notify('Retirée : ces créneaux sont de nouveau proposés.', { type: 'success' });
      onClose();
    },
  });
  return (
    <Dialog open onClose={onClose} aria-labelledby="remove-title" fullWidth maxWidth="xs">
      <DialogTitle id="remove-title">
        {entry.kind === 'closure' ? 'Fermeture' : `Absence : ${entry.memberName ?? ''}`}
      </DialogTitle>
      <DialogContent>
        <Typography>
          Retirer toute la période : les créneaux des plages d’ouverture sont de nouveau proposés.
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Garder</Button>
        <Button
          color="error"
          variant="contained"
          disabled={!data || remove.isPending}
          onClick={() =>
            data && remove.mutate({ method: 'DELETE', path: `/${entry.id}`, version: data.version })
          }
        >
          Retirer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
