import type { Role } from '@maillage/contracts/codes';
import type { InvitationResource, WantedGrant } from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { useWrite } from '../providers/use-write.js';
import { GrantFields } from './GrantFields.js';

/** Mails a link that gives one role on one place. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [grant, setGrant] = useState<WantedGrant | null>(null);
  const notify = useNotify();
  const write = useWrite<InvitationResource>('invitations', {
    onSuccess: (made) => {
      notify(`Invitation envoyée à ${made.email}. Le lien est valable 14 jours.`, {
        type: 'success',
      });
      onClose();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (grant) write.mutate({ body: { email, displayName, ...grant } });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="invite-title" fullWidth maxWidth="sm">
      <form onSubmit={send}>
        <DialogTitle id="invite-title">Inviter un membre</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <TextField
              label="Courriel professionnel"
              type="email"
              required
              value={email}
              onChange={(event) => setEmail(event.target.value)}
            />
            <TextField
              label="Nom affiché"
              required
              value={displayName}
              onChange={(event) => setDisplayName(event.target.value)}
            />
            <GrantFields
              role={role}
              value={grant}
              onRole={(chosen) => {
                setRole(chosen);
                setGrant(null);
              }}
              onChange={setGrant}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <Button type="submit" variant="contained" disabled={!grant || write.isPending}>
            Envoyer l’invitation
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
