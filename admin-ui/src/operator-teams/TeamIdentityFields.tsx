import { identityFields, type IdentityField } from '@maillage/contracts/codes';
import {
  Box,
  Checkbox,
  FormControl,
  FormControlLabel,
  FormHelperText,
  FormLabel,
} from '@mui/material';
import { identityFieldLabels } from '../i18n/person-labels.js';

interface TeamIdentityFieldsProps {
  readonly chosen: readonly IdentityField[];
  readonly onChange: (chosen: readonly IdentityField[]) => void;
}

/** What a team is shown of a person: a national administrator's to say. */
export function TeamIdentityFields({ chosen, onChange }: TeamIdentityFieldsProps) {
  const toggle = (field: IdentityField, on: boolean) =>
    onChange(identityFields.filter((one) => (one === field ? on : chosen.includes(one))));
  return (
    <FormControl component="fieldset" error={chosen.length === 0}>
      <FormLabel component="legend" sx={{ fontSize: '0.85rem' }}>
        Données d’identité dont l’équipe a besoin
      </FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap' }}>
        {identityFields.map((field) => (
          <FormControlLabel
            key={field}
            label={identityFieldLabels[field]}
            control={
              <Checkbox
                size="small"
                checked={chosen.includes(field)}
                onChange={(event) => toggle(field, event.target.checked)}
              />
            }
          />
        ))}
      </Box>
      <FormHelperText>
        {chosen.length === 0
          ? 'Choisissez au moins une donnée.'
          : 'Rien d’autre n’est montré à l’équipe. Un numéro officiel n’est jamais demandé.'}
      </FormHelperText>
    </FormControl>
  );
}
