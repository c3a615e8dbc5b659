import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { PapersChecklist } from './PapersChecklist.js';

interface PapersDialogProps {
  readonly appointment: AppointmentResource;
  readonly personName: string;
  readonly onClose: () => void;
}

/** The papers of one person on the day board, ticked by the space bar. */
export function PapersDialog({ appointment, personName, onClose }: PapersDialogProps) {
  return (
    <Dialog open onClose={onClose} aria-labelledby="papers-title">
      <DialogTitle id="papers-title">Papiers de {personName}</DialogTitle>
      <DialogContent>
        <PapersChecklist appointment={appointment} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
      </DialogActions>
    </Dialog>
  );
}
