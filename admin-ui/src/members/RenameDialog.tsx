import type { MemberResource } from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';

interface RenameDialogProps {
  readonly member: MemberResource;
  readonly onClose: () => void;
}

/** The name that colleagues and operators read; the address of the account stays. */
export function RenameDialog({ member, onClose }: RenameDialogProps) {
  const [displayName, setDisplayName] = useState(member.displayName);
  const notify = useNotify();
  const write = useWrite<MemberResource>('members', {
    onSuccess: () => {
      notify('Le nom est enregistré.', { type: 'success' });
      onClose();
    },
  });
  const rename = (event: FormEvent) => {
    event.preventDefault();
    const { id, version } = member;
    const body = { displayName: displayName.trim() };
    write.mutate({ path: `/${id}`, method: 'PATCH', body, version });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="rename-title" fullWidth maxWidth="sm">
      <form onSubmit={rename}>
        <DialogTitle id="rename-title">Renommer {member.displayName}</DialogTitle>
        <DialogContent>
          <TextField
            label="Nom affiché"
            required
            value={displayName}
            onChange={(event) => setDisplayName(event.target.value)}
            slotProps={{ htmlInput: { minLength: 2, maxLength: 120 } }}
            helperText="Lu par les collègues et par les opérateurs"
            sx={{ mt: 1 }}
          />
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={displayName.trim().length < 2 || write.isPending}
          >
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
