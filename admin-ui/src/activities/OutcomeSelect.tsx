import type { ActivityOutcome } from '@maillage/contracts/codes';
import { FormControl, FormHelperText, MenuItem, Select } from '@mui/material';
import { useId, type RefObject } from 'react';
import { activityOutcomeLabels } from '../i18n/activity-labels.js';
import { choicesOf } from '../i18n/labels.js';

/** As much of the select as is needed to lead there. */
export interface Focusable {
  focus(): void;
}

interface OutcomeSelectProps {
  /** Of what: heard, not shown. */
  readonly title: string;
  readonly value: ActivityOutcome | null;
  readonly onChange: (outcome: ActivityOutcome) => void;
  /** A confirmation was asked for before an outcome was chosen. */
  readonly refused: boolean;
  /** The element that takes the focus. */
  readonly inputRef: RefObject<Focusable | null>;
}

/** What came of an activity: chosen, never given beforehand. */
export function OutcomeSelect(props: OutcomeSelectProps) {
  const { title, value, onChange, refused, inputRef } = props;
  const reasonId = useId();
  const error = refused && value === null;
  return (
    <FormControl size="small" margin="none" error={error}>
      <Select
        displayEmpty
        inputRef={inputRef}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value)}
        SelectDisplayProps={{
          'aria-label': `Issue : ${title}`,
          ...(error ? { 'aria-describedby': reasonId } : {}),
        }}
        sx={{ minWidth: 190, '& .MuiSelect-select': { py: 0.5 } }}
      >
        <MenuItem value="" disabled>
          Choisir l’issue
        </MenuItem>
        {choicesOf(activityOutcomeLabels).map((choice) => (
          <MenuItem key={choice.value} value={choice.value}>
            {choice.label}
          </MenuItem>
        ))}
      </Select>
      {error && (
        <FormHelperText id={reasonId} role="alert" sx={{ mx: 0 }}>
          Choisissez l’issue avant de confirmer.
        </FormHelperText>
      )}
    </FormControl>
  );
}
