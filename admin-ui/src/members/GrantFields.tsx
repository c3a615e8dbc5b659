import type { Role } from '@maillage/contracts/codes';
import type { WantedGrant } from '@maillage/contracts/http/directory';
import { Stack } from '@mui/material';
import { CodeSelect } from '../controls/CodeSelect.js';
import { roleLabels } from '../i18n/labels.js';
import { useGrantChoices } from './use-places.js';

interface GrantFieldsProps {
  readonly value: WantedGrant | null;
  readonly role: Role | '';
  readonly onRole: (role: Role) => void;
  readonly onChange: (grant: WantedGrant) => void;
}

/** A role, then the place it is given on. */
export function GrantFields({ value, role, onRole, onChange }: GrantFieldsProps) {
  const { roles, placesFor } = useGrantChoices();
  const places = role === '' ? [] : placesFor(role);
  return (
    <Stack spacing={2}>
      <CodeSelect
        label="Rôle"
        required
        value={role}
        onChange={onRole}
        choices={roles.map((each) => ({ value: each, label: roleLabels[each] }))}
      />
      <CodeSelect
        label="Lieu"
        required
        value={value?.scopeId ?? ''}
        onChange={(scopeId) => {
          const scope = places.find(({ id }) => id === scopeId)?.scope;
          if (role !== '' && scope) onChange({ role, scope, scopeId });
        }}
        choices={places.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Stack>
  );
}
