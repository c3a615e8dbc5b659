import type { Role } from '@maillage/contracts/codes';
import type { MemberResource, WantedGrant } from '@maillage/contracts/http/directory';
import { Box, Button, Dialog, DialogActions, DialogContent, DialogTitle } from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { SendButton } from '../controls/SendButton.js';
import { useWrite } from '../providers/use-write.js';
import { GrantFields } from './GrantFields.js';

export function AddGrantDialog({
  member,
  onClose,
}: {
  member: MemberResource;
  onClose: () => void;
}) {
  const [role, setRole] = useState<Role | ''>('');
  const [grant, setGrant] = useState<WantedGrant | null>(null);
  const notify = useNotify();
  const write = useWrite<MemberResource>('members', {
    onSuccess: () => {
      notify('Habilitation ajoutée.', { type: 'success' });
      onClose();
    },
  });
  const add = () =>
    write.mutate({ path: `/${member.id}/grants`, version: member.version, body: grant });
  return (
    <Dialog open onClose={onClose} aria-labelledby="grant-title" fullWidth maxWidth="sm">
      <DialogTitle id="grant-title">Ajouter une habilitation</DialogTitle>
      <DialogContent>
        <Box sx={{ pt: 1 }}>
          <GrantFields
            role={role}
            value={grant}
            onRole={(chosen) => {
              setRole(chosen);
              setGrant(null);
            }}
            onChange={setGrant}
          />
        </Box>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <SendButton
          side="end"
          type="button"
          label="Ajouter"
          missing={[role === '' && 'le rôle', !grant && 'le lieu']}
          pending={write.isPending}
          onClick={add}
        />
      </DialogActions>
    </Dialog>
  );
}
