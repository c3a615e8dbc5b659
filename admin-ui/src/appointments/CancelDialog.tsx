import type { StructureCancellationReason } from '@maillage/contracts/codes';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { cancellationReasonLabels } from '../i18n/appointment-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { momentIn } from '../time/french-dates.js';

interface CancelDialogProps {
  readonly appointment: AppointmentResource;
  readonly personName: string;
  readonly onClose: () => void;
  readonly onConfirm: (reason: StructureCancellationReason) => void;
}

/** Cancelling frees the slot and writes to the person: it asks why, and once more. */
export function CancelDialog({ appointment, personName, onClose, onConfirm }: CancelDialogProps) {
  const [reason, setReason] = useState<StructureCancellationReason>('agent-absent');
  return (
    <Dialog open onClose={onClose} aria-labelledby="cancel-title">
      <DialogTitle id="cancel-title">Annuler le rendez-vous {appointment.reference} ?</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          {personName}, {momentIn(appointment.zone, appointment.startsAt)},{' '}
          {appointment.motiveLabel}. L’usager est prévenu s’il a laissé un contact, et le créneau
          redevient libre.
        </Typography>
        <ChoiceRow
          label="Raison"
          value={reason}
          onChange={setReason}
          choices={choicesOf(cancellationReasonLabels)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Garder le rendez-vous</Button>
        <Button color="error" variant="contained" onClick={() => onConfirm(reason)}>
          Annuler le rendez-vous
        </Button>
      </DialogActions>
    </Dialog>
  );
}
