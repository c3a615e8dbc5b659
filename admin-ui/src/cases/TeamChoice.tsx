import type { OperatorTeamResource } from '@maillage/contracts/http/directory';
import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useId } from 'react';
import { identityFieldLabels } from '../i18n/person-labels.js';
import { useOperators } from '../i18n/catalogue.js';

interface TeamChoiceProps {
  readonly team: OperatorTeamResource;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A team that may be sent the case: its note to agents, and what it will be shown of the person. */
export function TeamChoice({ team, checked, onChange }: TeamChoiceProps) {
  const operators = useOperators();
  const noteId = useId();
  const fields = team.identityFields.map((field) => identityFieldLabels[field].toLowerCase());
  return (
    <Box>
      <FormControlLabel
        label={`${operators.labelOf(team.operatorCode)}, ${team.name}`}
        control={
          <Checkbox
            size="small"
            checked={checked}
            onChange={(_event, on) => onChange(on)}
            slotProps={{ input: { 'aria-describedby': noteId } }}
          />
        }
      />
      <Typography id={noteId} color="text.secondary" sx={{ pl: 4, fontSize: '0.85rem' }}>
        {team.publicNote} Verra : {fields.join(', ')}.
      </Typography>
    </Box>
  );
}
