import { motiveBounds, type MotiveBooker } from '@maillage/contracts/codes';
import type {
  MotiveResource,
  MotiveSubscriptionResource,
} from '@maillage/contracts/http/appointments';
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { isWithin, NumberField } from '../controls/NumberField.js';
import { SendButton } from '../controls/SendButton.js';
import { useWrite } from '../providers/use-write.js';
import { Bookers } from './MotiveFields.js';
import { motiveValueText } from './motive-value.js';
import { useMotiveNames } from './use-motive-names.js';

interface OverrideDialogProps {
  readonly motive: MotiveResource;
  readonly subscription: MotiveSubscriptionResource;
  readonly onClose: () => void;
}

/** The three things that a house decides itself, each with the network's value beside it. */
export function OverrideDialog({ motive, subscription, onClose }: OverrideDialogProps) {
  const names = useMotiveNames();
  const notify = useNotify();
  const [duration, setDuration] = useState(subscription.durationMinutes);
  const [notice, setNotice] = useState(subscription.minNoticeMinutes);
  const [bookers, setBookers] = useState<MotiveBooker[] | null>(subscription.bookableBy);
  const write = useWrite<MotiveSubscriptionResource>('motive-subscriptions', {
    alsoTouches: ['motive-changes', 'slots'],
    onSuccess: () => {
      notify('Le motif est adapté pour votre maison.', { type: 'success' });
      onClose();
    },
  });
  const ofNetwork = (field: 'durationMinutes' | 'minNoticeMinutes' | 'bookableBy') =>
    `Valeur du réseau : ${motiveValueText(field, motive[field], names)}`;
  const save = () =>
    write.mutate({
      path: `/${subscription.id}`,
      method: 'PATCH',
      body: { durationMinutes: duration, minNoticeMinutes: notice, bookableBy: bookers },
      version: subscription.version,
    });
  return (
    <Dialog open onClose={onClose} aria-labelledby="override-dialog" fullWidth maxWidth="sm">
      <DialogTitle id="override-dialog">Adapter : {motive.label}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <Typography color="text.secondary">
            Laissez vide ce qui suit le réseau. Le reste du motif est celui du réseau.
          </Typography>
          <NumberField
            label="Durée (minutes)"
            value={duration}
            bounds={motiveBounds.durationMinutes}
            hint={ofNetwork('durationMinutes')}
            onChange={setDuration}
          />
          <NumberField
            label="Délai minimum (minutes)"
            value={notice}
            bounds={motiveBounds.minNoticeMinutes}
            hint={ofNetwork('minNoticeMinutes')}
            onChange={setNotice}
          />
          <FormControlLabel
            control={
              <Checkbox
                checked={bookers === null}
                onChange={(_, follows) => setBookers(follows ? null : [...motive.bookableBy])}
              />
            }
            label={`Qui peut réserver : comme le réseau (${motiveValueText('bookableBy', motive.bookableBy, names)})`}
          />
          {bookers !== null && <Bookers value={bookers} onChange={setBookers} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <SendButton
          label="Enregistrer"
          type="button"
          side="end"
          pending={write.isPending}
          missing={[
            !isWithin(duration, motiveBounds.durationMinutes, false) && 'une durée possible',
            !isWithin(notice, motiveBounds.minNoticeMinutes, false) && 'un délai possible',
            bookers?.length === 0 && 'qui peut réserver',
          ]}
          onClick={save}
        />
      </DialogActions>
    </Dialog>
  );
}
