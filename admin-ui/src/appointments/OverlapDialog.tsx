import type { ForcedOverlapReason } from '@maillage/contracts/codes';
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
import { forcedOverlapLabels } from '../i18n/appointment-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { momentIn } from '../time/french-dates.js';
import type { ChosenSlot } from './chosen-slot.js';

interface OverlapDialogProps {
  readonly slot: ChosenSlot;
  readonly onClose: () => void;
  readonly onConfirm: (reason: ForcedOverlapReason) => void;
}

/** Two at one time on purpose: it is said with whom, when, and why. */
export function OverlapDialog({ slot, onClose, onConfirm }: OverlapDialogProps) {
  const [reason, setReason] = useState<ForcedOverlapReason | null>(null);
  return (
    <Dialog open onClose={onClose} aria-labelledby="overlap-title">
      <DialogTitle id="overlap-title">Superposer deux rendez-vous ?</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          {slot.memberName || 'Le conseiller'} reçoit déjà le {momentIn(slot.zone, slot.startsAt)}.
          Le nouveau sera marqué « Superposé », avec votre nom et la raison.
        </Typography>
        <ChoiceRow
          label="Raison"
          value={reason}
          onChange={setReason}
          choices={choicesOf(forcedOverlapLabels)}
        />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Ne pas superposer</Button>
        <SendButton
          type="button"
          side="end"
          color="warning"
          label="Superposer"
          missing={[reason === null && 'la raison']}
          pending={false}
          onClick={() => reason && onConfirm(reason)}
        />
      </DialogActions>
    </Dialog>
  );
}
