import type { GrantScope, Role } from '@maillage/contracts/codes';
import type { WantedGrant } from '@maillage/contracts/http/directory';
import { FormHelperText, Stack } from '@mui/material';
import { CodeSelect } from '../controls/CodeSelect.js';
import { roleLabels } from '../i18n/labels.js';
import { HouseChooser } from '../places/HouseChooser.js';
import { PlaceSearch } from '../places/PlaceSearch.js';
import { useGrantChoices } from './use-places.js';

interface GrantFieldsProps {
  readonly value: WantedGrant | null;
  readonly role: Role | '';
  readonly onRole: (role: Role) => void;
  readonly onChange: (grant: WantedGrant | null) => void;
  /** What the service refused of them. */
  readonly refused?: { readonly role: string | undefined; readonly place: string | undefined };
}

/** A role, then the place it is given on. */
export function GrantFields({ value, role, onRole, onChange, refused }: GrantFieldsProps) {
  const { roles, placesFor } = useGrantChoices();
  const offered = role === '' ? null : placesFor(role);
  const choose = (scope: GrantScope, scopeId: string) =>
    onChange(role === '' || scopeId === '' ? null : { role, scope, scopeId });
  return (
    <Stack spacing={2}>
      <CodeSelect
        label="Rôle"
        required
        value={role}
        onChange={onRole}
        error={refused?.role ?? null}
        choices={roles.map((each) => ({ value: each, label: roleLabels[each] }))}
      />
      {offered === 'any-house' ? (
        <HouseChooser
          label="Lieu"
          value={value?.scopeId ?? ''}
          onChange={(scopeId) => choose('structure', scopeId)}
        />
      ) : (
        <PlaceSearch
          label="Lieu"
          required
          options={offered ?? []}
          value={offered?.find(({ id }) => id === value?.scopeId) ?? null}
          onChange={(place) =>
            choose(offered?.find(({ id }) => id === place?.id)?.scope ?? 'nation', place?.id ?? '')
          }
        />
      )}
      {refused?.place && (
        <FormHelperText error role="alert" sx={{ mt: '4px !important' }}>
          {refused.place}
        </FormHelperText>
      )}
    </Stack>
  );
}
