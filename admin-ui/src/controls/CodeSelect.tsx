import { MenuItem, TextField } from '@mui/material';

interface CodeSelectProps<T extends string> {
  readonly label: string;
  readonly value: T | '';
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly required?: boolean;
  readonly error?: string | null;
}

export function CodeSelect<T extends string>(props: CodeSelectProps<T>) {
  const { label, value, choices, onChange, required = false, error } = props;
  return (
    <TextField
      select
      label={label}
      value={value}
      required={required}
      error={Boolean(error)}
      helperText={error}
      onChange={(event) => onChange(event.target.value as T)}
    >
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
