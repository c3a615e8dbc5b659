import type { MotiveResource } from '@maillage/contracts/http/appointments';
import { Autocomplete, TextField } from '@mui/material';

interface MotivesFieldProps {
  readonly motives: readonly MotiveResource[];
  readonly codes: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
}

/** Motives for which somebody receives: all of them until some are left out. */
export function MotivesField({ motives, codes, onChange }: MotivesFieldProps) {
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      limitTags={3}
      options={[...motives]}
      value={motives.filter(({ code }) => codes.includes(code))}
      getOptionLabel={({ label }) => label}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      onChange={(_, chosen) => onChange(chosen.map(({ code }) => code))}
      renderInput={(params) => <TextField {...params} label="Motifs" />}
    />
  );
}
