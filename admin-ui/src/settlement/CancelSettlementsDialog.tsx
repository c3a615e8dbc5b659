import type { SettlementResource } from '@maillage/contracts/http/appointments';
import {
  Alert,
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { cancellationReasonLabels } from '../i18n/appointment-labels.js';
import { choicesOf } from '../i18n/labels.js';
import { reasonOf, whenOf } from './settlement-words.js';
import { useCancelEach } from './use-cancel-each.js';

interface CancelSettlementsDialogProps {
  readonly settlements: readonly SettlementResource[];
  readonly onClose: () => void;
}

/** Cancels one or all that are left, and tells each person why; it can be stopped, and gone on with later. */
export function CancelSettlementsDialog({ settlements, onClose }: CancelSettlementsDialogProps) {
  // What is cancelled leaves the list behind the dialog, which keeps to what it was opened for.
  const [these] = useState(settlements);
  const [reason, setReason] = useState(() => reasonOf(settlements));
  const { run, stop, progress } = useCancelEach();
  const notify = useNotify();
  const [one] = these;
  const single = these.length === 1 && one !== undefined;
  const running = progress?.running === true;
  const cancel = async () => {
    const { done, refused } = await run(these, reason);
    if (refused.length > 0 || done < these.length) return;
    const said = done > 1 ? `${done} rendez-vous annulés` : 'Rendez-vous annulé';
    notify(`${said} ; chacun est prévenu s’il a laissé un contact.`, { type: 'success' });
    onClose();
  };
  const close = () => {
    stop();
    onClose();
  };
  return (
    <Dialog open onClose={close} aria-labelledby="cancel-settlements-title" fullWidth maxWidth="sm">
      <DialogTitle id="cancel-settlements-title">
        {single
          ? `Annuler le rendez-vous ${one.reference} ?`
          : `Annuler ${String(these.length)} rendez-vous ?`}
      </DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          {single && `${whenOf(one)}, ${one.motiveLabel ?? ''}. `}
          {single ? 'L’usager est prévenu' : 'Chaque usager est prévenu'} s’il a laissé un contact,
          sauf si le motif ne veut aucun message.
        </Typography>
        <ChoiceRow
          label="Raison"
          value={reason}
          onChange={setReason}
          choices={choicesOf(cancellationReasonLabels)}
        />
        {progress && (
          <Box sx={{ mt: 2 }}>
            <LinearProgress
              variant="determinate"
              aria-label="Annulations faites"
              value={(100 * (progress.done + progress.refused.length)) / progress.of}
            />
            <Typography role="status" sx={{ mt: 0.5 }}>
              {progress.done} sur {progress.of}
              {!running && progress.done < progress.of && ' ; les autres restent dans « À régler »'}
            </Typography>
            {progress.refused.length > 0 && (
              <Alert severity="error" sx={{ mt: 1 }}>
                {progress.refused.map((sentence) => (
                  <div key={sentence}>{sentence}</div>
                ))}
              </Alert>
            )}
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={close}>{running ? 'Interrompre' : 'Fermer'}</Button>
        <Button
          color="error"
          variant="contained"
          disabled={progress !== null}
          onClick={() => void cancel()}
        >
          Annuler et prévenir
        </Button>
      </DialogActions>
    </Dialog>
  );
}
