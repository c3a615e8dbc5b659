import type { ApiClientMade } from '@maillage/contracts/http/directory';
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
import { useNotify } from 'react-admin';

/** The secret is shown this once: nobody can read it again. */
export function SecretDialog({ made, onClose }: { made: ApiClientMade; onClose: () => void }) {
  const notify = useNotify();
  const copy = () =>
    navigator.clipboard.writeText(made.secret ?? '').then(
      () => notify('Le secret est copié.'),
      () => notify('La copie a été refusée : sélectionnez le secret à la main.', { type: 'error' }),
    );
  return (
    <Dialog open maxWidth="sm" fullWidth aria-labelledby="secret-title">
      <DialogTitle id="secret-title">Le client « {made.name} » est créé</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <Alert severity={made.secret === null ? 'info' : 'warning'}>
            {made.secret === null
              ? 'Ce client était déjà créé : son secret a été montré et ne peut plus l’être. S’il est perdu, révoquez ce client et créez-en un autre.'
              : 'Gardez ce secret maintenant : il ne sera plus jamais montré.'}
          </Alert>
          <TextField
            label="Identifiant"
            value={made.id}
            slotProps={{ input: { readOnly: true } }}
          />
          {made.secret !== null && (
            <TextField
              label="Secret"
              value={made.secret}
              slotProps={{ input: { readOnly: true } }}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        {made.secret !== null && (
          <Button variant="contained" onClick={() => void copy()}>
            Copier le secret
          </Button>
        )}
        <Button onClick={onClose}>J’ai gardé le secret</Button>
      </DialogActions>
    </Dialog>
  );
}
