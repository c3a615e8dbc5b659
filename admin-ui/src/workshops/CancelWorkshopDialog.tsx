import type { StructureCancellationReason } from '@maillage/contracts/codes';
import type { WorkshopResource } from '@maillage/contracts/http/appointments';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { SendButton } from '../controls/SendButton.js';
import { cancellationReasonLabels } from '../i18n/appointment-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { useWrite } from '../providers/use-write.js';
import { momentIn } from '../time/french-dates.js';

interface CancelWorkshopDialogProps {
  readonly workshop: WorkshopResource;
  readonly onClose: () => void;
}

/** Cancelling writes to every participant: it asks why, and once more. */
export function CancelWorkshopDialog({ workshop, onClose }: CancelWorkshopDialogProps) {
  const [reason, setReason] = useState<StructureCancellationReason | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const notify = useNotify();
  const write = useWrite<WorkshopResource>('workshops', {
    alsoTouches: ['seats', 'calendar', 'slots'],
    onSuccess: () => {
      notify('Atelier annulé : les personnes inscrites sont prévenues.', { type: 'success' });
      onClose();
    },
    onRefused: (refused) => {
      setRefusal(refused.message);
      return true;
    },
  });
  const { id, version, zone, startsAt, motiveLabel, taken } = workshop;
  return (
    <Dialog open onClose={onClose} aria-labelledby="cancel-workshop-title">
      <DialogTitle id="cancel-workshop-title">Annuler l’atelier {motiveLabel} ?</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          {refusal && <Alert severity="error">{refusal}</Alert>}
          <Typography>
            {momentIn(zone, startsAt)}.{' '}
            {taken === 0
              ? 'Personne n’est inscrit.'
              : `Chaque personne inscrite (${String(taken)}) est prévenue si elle a laissé un contact, sinon elle rejoint la liste d’appels.`}{' '}
            Le temps de qui anime redevient libre.
          </Typography>
          <ChoiceRow
            label="Raison"
            value={reason}
            onChange={setReason}
            choices={choicesOf(cancellationReasonLabels)}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Garder l’atelier</Button>
        <SendButton
          type="button"
          side="end"
          color="error"
          label="Annuler l’atelier"
          missing={[reason === null && 'la raison']}
          pending={write.isPending}
          onClick={() =>
            reason && write.mutate({ path: `/${id}/cancel`, body: { reason }, version })
          }
        />
      </DialogActions>
    </Dialog>
  );
}
