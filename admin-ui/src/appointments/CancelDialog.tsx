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
import { SendButton } from '../controls/SendButton.js';
import { cancellationReasonLabels } from '../i18n/appointment-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { momentIn } from '../time/french-dates.js';

interface CancelDialogProps {
  readonly appointment: AppointmentResource;
  readonly personName: string;
  /** Only that the person cancels can be said: by who booked it from elsewhere. */
  readonly forPerson?: boolean;
  readonly onClose: () => void;
  /** Without a reason: the person cancels. */
  readonly onConfirm: (reason?: StructureCancellationReason) => void;
}

const BY_PERSON = 'by-person';
const choices = [
  { value: BY_PERSON, label: 'L’usager annule' },
  ...choicesOf(cancellationReasonLabels),
] as const;

/** Cancelling frees the slot and writes to the person: it asks who cancels and why, and once more. */
export function CancelDialog(props: CancelDialogProps) {
  const { appointment, personName, forPerson = false, onClose, onConfirm } = props;
  const [why, setWhy] = useState<StructureCancellationReason | typeof BY_PERSON | null>(
    forPerson ? BY_PERSON : null,
  );
  const offered =
    appointment.status === 'booked' ? choices : choices.filter(({ value }) => value !== BY_PERSON);
  return (
    <Dialog open onClose={onClose} aria-labelledby="cancel-title">
      <DialogTitle id="cancel-title">Annuler le rendez-vous {appointment.reference} ?</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          {personName}, {momentIn(appointment.zone, appointment.startsAt)},{' '}
          {appointment.motiveLabel}. L’usager est prévenu s’il a laissé un contact, et le créneau
          redevient libre.
        </Typography>
        {forPerson ? (
          <Typography>La maison verra que la personne annule.</Typography>
        ) : (
          <ChoiceRow label="Raison" value={why} onChange={setWhy} choices={offered} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Garder le rendez-vous</Button>
        <SendButton
          type="button"
          side="end"
          color="error"
          label="Annuler le rendez-vous"
          missing={[why === null && 'la raison']}
          pending={false}
          onClick={() => why && onConfirm(why === BY_PERSON ? undefined : why)}
        />
      </DialogActions>
    </Dialog>
  );
}
