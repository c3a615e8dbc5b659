import { TextField } from '@mui/material';

interface NumberFieldProps {
  readonly label: string;
  /** Null: left empty. */
  readonly value: number | null;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly onChange: (value: number | null) => void;
  readonly required?: boolean;
  readonly hint?: string | null;
}

/** A whole number between two others. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, bounds, onChange, required = false, hint } = props;
  const wrong = !isWithin(value, bounds, required);
  return (
    <TextField
      type="number"
      label={label}
      required={required}
      value={value ?? ''}
      error={wrong}
      helperText={wrong ? `De ${String(bounds.min)} à ${String(bounds.max)}` : hint}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      slotProps={{ htmlInput: { ...bounds, step: 1 } }}
    />
  );
}

/** Whether a number may be kept; none may where it is not required. */
export function isWithin(
  value: number | null,
  { min, max }: NumberFieldProps['bounds'],
  required: boolean,
): boolean {
  if (value === null) return !required;
  return Number.isInteger(value) && value >= min && value <= max;
}
