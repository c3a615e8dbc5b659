import { Box, Stack, TextField } from '@mui/material';
import type { FieldsProps } from './draft.js';
import { twoColumns } from './two-columns.js';

/** A number as it is typed, with a comma or a point; null: nothing. */
const degrees = (text: string): number | null => {
  const value = Number(text.replace(',', '.'));
  return text.trim() === '' || Number.isNaN(value) ? null : value;
};

export function PlaceFields({ draft, onChange }: FieldsProps) {
  return (
    <Stack spacing={2}>
      <TextField
        label="Adresse"
        value={draft.address}
        onChange={(event) => onChange({ address: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 300 } }}
      />
      <Box sx={twoColumns}>
        <TextField
          label="Code postal"
          required
          value={draft.postcode}
          onChange={(event) => onChange({ postcode: event.target.value })}
          slotProps={{ htmlInput: { pattern: '[0-9]{5}' } }}
        />
        <TextField
          label="Commune"
          required
          value={draft.commune}
          onChange={(event) => onChange({ commune: event.target.value })}
        />
        <TextField
          label="Code INSEE de la commune"
          required
          value={draft.communeInsee}
          onChange={(event) => onChange({ communeInsee: event.target.value.toUpperCase() })}
          slotProps={{ htmlInput: { pattern: '[0-9AB]{5}' } }}
          helperText="Il décide du département."
        />
        <TextField
          label="Fuseau horaire"
          required
          value={draft.zone}
          onChange={(event) => onChange({ zone: event.target.value })}
        />
        <TextField
          label="Latitude"
          type="number"
          value={draft.latitude ?? ''}
          onChange={(event) => onChange({ latitude: degrees(event.target.value) })}
          slotProps={{ htmlInput: { min: -90, max: 90, step: 'any' } }}
          helperText="En degrés, pour la carte et les distances."
        />
        <TextField
          label="Longitude"
          type="number"
          value={draft.longitude ?? ''}
          onChange={(event) => onChange({ longitude: degrees(event.target.value) })}
          slotProps={{ htmlInput: { min: -180, max: 180, step: 'any' } }}
        />
        <TextField
          label="Téléphone"
          value={draft.phone ?? ''}
          onChange={(event) => onChange({ phone: event.target.value || null })}
        />
        <TextField
          label="Courriel"
          type="email"
          value={draft.mail ?? ''}
          onChange={(event) => onChange({ mail: event.target.value || null })}
        />
      </Box>
    </Stack>
  );
}
