import type { MotiveResource } from '@maillage/contracts/http/appointments';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { SendButton } from '../controls/SendButton.js';
import { useWrite } from '../providers/use-write.js';
import { detailsOf, draftOf, isComplete, type MotiveDraft } from './motive-draft.js';
import { MotiveFields } from './MotiveFields.js';

interface MotiveDialogProps {
  readonly networkId: string;
  readonly motive: MotiveResource | null;
  readonly onClose: () => void;
}

/** Makes a motive of the network's own, or the next version of one. */
export function MotiveDialog({ networkId, motive, onClose }: MotiveDialogProps) {
  const notify = useNotify();
  const [code, setCode] = useState('');
  const [draft, setDraft] = useState<MotiveDraft>(() => draftOf(motive));
  const write = useWrite<MotiveResource>('motives', {
    alsoTouches: ['national-motives', 'motive-changes', 'slots'],
    onSuccess: () => {
      notify(motive ? 'Le motif est modifié.' : 'Le motif est au catalogue.', { type: 'success' });
      onClose();
    },
  });
  const badCode = code !== '' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code);
  const save = () => {
    const body = detailsOf(draft);
    write.mutate(
      motive
        ? { path: `/${motive.id}`, method: 'PATCH', body, version: motive.version }
        : { body: { ...body, networkId, code } },
    );
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="motive-dialog" fullWidth maxWidth="md">
      <DialogTitle id="motive-dialog">{motive ? motive.label : 'Nouveau motif'}</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {motive && (
            <Alert severity="info">
              La modification vaut aussitôt dans toutes les maisons qui proposent ce motif, sauf ce
              qu’elles ont adapté. Les rendez-vous déjà pris ne changent pas.
            </Alert>
          )}
          {!motive && (
            <TextField
              label="Code"
              required
              value={code}
              error={badCode}
              helperText="Minuscules, chiffres et tirets, par exemple lecture-courrier. Il ne change plus ensuite."
              onChange={({ target }) => setCode(target.value)}
              slotProps={{ htmlInput: { maxLength: 60 } }}
            />
          )}
          <MotiveFields
            draft={draft}
            onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
          />
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Annuler</Button>
        <SendButton
          label={motive ? 'Enregistrer' : 'Ajouter au catalogue'}
          type="button"
          side="end"
          pending={write.isPending}
          missing={[
            motive === null && (code.length < 2 || badCode) && 'un code',
            !isComplete(draft) && 'une valeur juste dans chaque champ obligatoire',
          ]}
          onClick={save}
        />
      </DialogActions>
    </Dialog>
  );
}
