import { Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';

interface RevokeDialogProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Revoking cannot be taken back: it is asked once more. */
export function RevokeDialog({ name, onClose, onConfirm }: RevokeDialogProps) {
  return (
    <Dialog open onClose={onClose} aria-labelledby="revoke-title">
      <DialogTitle id="revoke-title">Révoquer « {name} » ?</DialogTitle>
      <DialogContent>
        Ce logiciel n’entrera plus, d’ici une demi-minute. On ne revient pas en arrière : il faudra
        créer un autre client.
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Garder le client</Button>
        <Button color="error" variant="contained" onClick={onConfirm}>
          Révoquer
        </Button>
      </DialogActions>
    </Dialog>
  );
}
