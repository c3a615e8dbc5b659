import { apiClientRoles, type ApiClientRole, type ApiClientScope } from '@maillage/contracts/codes';
import type { ApiClientMade } from '@maillage/contracts/http/directory';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { CodeSelect } from '../controls/CodeSelect.js';
import { SendButton } from '../controls/SendButton.js';
import { roleLabels } from '../i18n/labels.js';
import { HouseChooser } from '../places/HouseChooser.js';
import { PlaceSearch } from '../places/PlaceSearch.js';
import { useNetworks } from '../places/own-places.js';
import { useSession } from '../providers/session.js';
import { useWrite } from '../providers/use-write.js';

interface NewApiClientDialogProps {
  readonly onClose: () => void;
  readonly onMade: (made: ApiClientMade) => void;
}

const scopes = [
  { value: 'network', label: 'Tout un réseau' },
  { value: 'structure', label: 'Une maison' },
] as const;

/** What the program is called, as whom it comes, and where. */
export function NewApiClientDialog({ onClose, onMade }: NewApiClientDialogProps) {
  const own = useSession().role;
  const [name, setName] = useState('');
  const [scope, setScope] = useState<ApiClientScope>('network');
  const [role, setRole] = useState<ApiClientRole | ''>('');
  const [scopeId, setScopeId] = useState('');
  const { data: networks = [] } = useNetworks();
  const create = useWrite<ApiClientMade>('api-clients', { onSuccess: onMade });
  // Nobody gives a role above their own.
  const roles = apiClientRoles[scope].filter((each) => each !== 'admin' || own === 'admin');
  const complete = name.trim().length >= 2 && role !== '' && scopeId !== '';
  const chooseScope = (chosen: ApiClientScope) => {
    setScope(chosen);
    setRole('');
    setScopeId('');
  };
  return (
    <Dialog open onClose={onClose} maxWidth="sm" fullWidth aria-labelledby="new-client-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (complete) create.mutate({ body: { name: name.trim(), role, scope, scopeId } });
        }}
      >
        <DialogTitle id="new-client-title">Nouveau client d’API</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            <TextField
              label="Nom du logiciel"
              value={name}
              required
              slotProps={{ htmlInput: { maxLength: 80 } }}
              onChange={(event) => setName(event.target.value)}
            />
            <CodeSelect label="Portée" value={scope} choices={scopes} onChange={chooseScope} />
            {scope === 'network' ? (
              <PlaceSearch
                label="Réseau"
                required
                options={networks}
                value={networks.find(({ id }) => id === scopeId) ?? null}
                onChange={(network) => setScopeId(network?.id ?? '')}
              />
            ) : (
              <HouseChooser label="Maison" value={scopeId} onChange={setScopeId} />
            )}
            <CodeSelect
              label="Rôle"
              value={role}
              required
              choices={roles.map((value) => ({ value, label: roleLabels[value] }))}
              onChange={setRole}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Annuler</Button>
          <SendButton
            label="Créer le client"
            side="end"
            pending={create.isPending}
            missing={[
              name.trim().length < 2 && 'un nom',
              scopeId === '' && 'un lieu',
              role === '' && 'un rôle',
            ]}
          />
        </DialogActions>
      </form>
    </Dialog>
  );
}
