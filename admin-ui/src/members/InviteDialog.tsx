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
import { SendButton } from '../controls/SendButton.js';
import { RefusalNotice } from '../layout/RefusalNotice.js';
import { refusedField, type FormRefusal } from '../providers/refused-field.js';
import { useWrite } from '../providers/use-write.js';
import { GrantFields } from './GrantFields.js';

type InviteField = 'email' | 'displayName' | 'role' | 'place';

/** Mails a link that gives one role on one place. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [email, setEmail] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [grant, setGrant] = useState<WantedGrant | null>(null);
  const [refusal, setRefusal] = useState<FormRefusal<InviteField> | null>(null);
  const notify = useNotify();
  const write = useWrite<InvitationResource>('invitations', {
    onSuccess: (made) => {
      notify(`Invitation envoyée à ${made.email}. Le lien est valable 14 jours.`, {
        type: 'success',
      });
      onClose();
    },
    onRefused: (refused) => {
      setRefusal(
        refusedField<InviteField>(
          refused,
          {
            'INVITATION.PENDING': 'email',
            'INVITATION.GRANT_HELD': 'email',
            'GRANT.FORBIDDEN': 'role',
            'GRANT.PLACE_NOT_FOUND': 'place',
            'GRANT.WRONG_SCOPE': 'place',
          },
          { email: 'email', displayName: 'displayName', role: 'role', scopeId: 'place' },
        ),
      );
      return true;
    },
  });
  const atField = (field: InviteField) => (refusal?.field === field ? refusal.sentence : undefined);
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
              onChange={(event) => {
                setEmail(event.target.value);
                setRefusal(null);
              }}
              error={atField('email') !== undefined}
              helperText={atField('email')}
            />
            <TextField
              label="Nom affiché"
              required
              value={displayName}
              onChange={(event) => {
                setDisplayName(event.target.value);
                setRefusal(null);
              }}
              error={atField('displayName') !== undefined}
              helperText={atField('displayName')}
            />
            <GrantFields
              role={role}
              value={grant}
              onRole={(chosen) => {
                setRole(chosen);
                setGrant(null);
                setRefusal(null);
              }}
              onChange={(wanted) => {
                setGrant(wanted);
                setRefusal(null);
              }}
              refused={{ role: atField('role'), place: atField('place') }}
            />
            <RefusalNotice refusal={refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Fermer</Button>
          <SendButton
            side="end"
            label="Envoyer l’invitation"
            missing={[role === '' && 'le rôle', !grant && 'le lieu']}
            pending={write.isPending}
          />
        </DialogActions>
      </form>
    </Dialog>
  );
}
