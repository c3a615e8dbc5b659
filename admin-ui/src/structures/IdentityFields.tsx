import { structureCarriers, structureFormats, structureKinds } from '@maillage/contracts/codes';
import { Box, Checkbox, FormControlLabel, Stack, TextField } from '@mui/material';
import { CodeSelect } from '../controls/CodeSelect.js';
import { DayField } from '../controls/DayField.js';
import { carrierLabels, structureFormatLabels, structureKindLabels } from '../i18n/place-labels.js';
import { useStructuresOf, useToday } from '../places/own-places.js';
import { twoColumns } from './two-columns.js';
import type { FieldsProps } from './draft.js';

const kinds = structureKinds.map((value) => ({ value, label: structureKindLabels[value] }));
const formats = structureFormats.map((value) => ({ value, label: structureFormatLabels[value] }));
const carriers = [
  { value: 'unknown' as const, label: 'Non connu' },
  ...structureCarriers.map((value) => ({ value, label: carrierLabels[value] })),
];

const groupsIn = (text: string): string[] =>
  text
    .split(';')
    .map((group) => group.trim())
    .filter((group) => group !== '')
    .slice(0, 10);

interface IdentityFieldsProps extends FieldsProps {
  readonly networkId: string;
  readonly ownId: string | undefined;
}

export function IdentityFields({ draft, onChange, networkId, ownId }: IdentityFieldsProps) {
  const today = useToday(draft.zone);
  const { data: houses = [] } = useStructuresOf(networkId);
  const mains = houses
    .filter(({ kind, id }) => kind === 'main' && id !== ownId)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Stack spacing={2}>
      <TextField
        label="Nom"
        required
        value={draft.name}
        onChange={(event) => onChange({ name: event.target.value })}
        slotProps={{ htmlInput: { minLength: 2, maxLength: 200 } }}
      />
      <Box sx={twoColumns}>
        <CodeSelect
          label="Type"
          value={draft.kind}
          choices={kinds}
          onChange={(kind) => onChange({ kind })}
        />
        <CodeSelect
          label="Format"
          value={draft.format}
          choices={formats}
          onChange={(format) => onChange({ format })}
        />
        {draft.kind === 'antenna' && (
          <CodeSelect
            label="Maison principale"
            value={draft.mainStructureId ?? ''}
            choices={mains}
            onChange={(mainStructureId) => onChange({ mainStructureId })}
          />
        )}
        <CodeSelect
          label="Porteur"
          value={draft.carrier ?? 'unknown'}
          choices={carriers}
          onChange={(carrier) => onChange({ carrier: carrier === 'unknown' ? null : carrier })}
        />
        <TextField
          label="Groupements (EPCI…)"
          defaultValue={draft.groups.join('; ')}
          onChange={(event) => onChange({ groups: groupsIn(event.target.value) })}
          helperText="Séparés par des points-virgules"
        />
        <DayField
          label="Date de labellisation"
          value={draft.labelledOn}
          today={today}
          onChange={(labelledOn) => onChange({ labelledOn })}
          onClear={() => onChange({ labelledOn: null })}
        />
      </Box>
      <Box>
        <Flag
          label="Prend des rendez-vous"
          checked={draft.takesAppointments}
          onChange={(takesAppointments) => onChange({ takesAppointments })}
        />
        <Flag
          label="En zone rurale"
          checked={draft.rural}
          onChange={(rural) => onChange({ rural })}
        />
        <Flag
          label="En quartier prioritaire"
          checked={draft.priorityArea}
          onChange={(priorityArea) => onChange({ priorityArea })}
        />
      </Box>
      <TextField
        label="Commentaire public"
        multiline
        minRows={2}
        value={draft.comment ?? ''}
        onChange={(event) => onChange({ comment: event.target.value || null })}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
    </Stack>
  );
}

interface FlagProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

function Flag({ label, checked, onChange }: FlagProps) {
  return (
    <FormControlLabel
      control={<Checkbox checked={checked} onChange={(_, next) => onChange(next)} />}
      label={label}
    />
  );
}
