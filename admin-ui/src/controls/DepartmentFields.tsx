import { departmentCodes, departmentNames } from '@maillage/contracts/codes';
import { Autocomplete, TextField } from '@mui/material';
import { insideMain } from './inside-main.js';

const nameOf = (code: string): string => `${code} ${departmentNames.get(code) ?? ''}`.trim();
const searched = {
  getOptionLabel: nameOf,
  slotProps: insideMain,
  noOptionsText: 'Aucun département à ce nom',
  clearText: 'Effacer',
  openText: 'Ouvrir',
  closeText: 'Fermer',
} as const;

const optionsWith = (codes: readonly string[]): string[] => [
  ...new Set([...departmentCodes, ...codes]),
];

interface DepartmentsFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (codes: readonly string[]) => void;
  readonly hint?: string;
  /** Codes that some network uses and INSEE's list does not know. */
  readonly also?: readonly string[];
}

/** Departments, found by typing a number or a name; one at least. */
export function DepartmentsField({
  label,
  value,
  onChange,
  hint,
  also = [],
}: DepartmentsFieldProps) {
  return (
    <Autocomplete
      {...searched}
      options={optionsWith([...also, ...value])}
      multiple
      filterSelectedOptions
      value={[...value]}
      onChange={(_event, codes) => onChange(codes)}
      renderInput={({ inputProps, ...params }) => (
        <TextField
          {...params}
          label={label}
          helperText={hint}
          slotProps={{
            htmlInput: { ...inputProps, required: value.length === 0 },
            inputLabel: { required: true },
          }}
        />
      )}
    />
  );
}

interface DepartmentFieldProps {
  readonly label: string;
  /** Empty: none. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  readonly hint?: string;
  readonly also?: readonly string[];
}

/** One department or none, found by typing. */
export function DepartmentField({ label, value, onChange, hint, also = [] }: DepartmentFieldProps) {
  return (
    <Autocomplete
      {...searched}
      options={optionsWith(value === '' ? also : [...also, value])}
      value={value === '' ? null : value}
      onChange={(_event, code) => onChange(code ?? '')}
      renderInput={(params) => <TextField {...params} label={label} helperText={hint} />}
      sx={{ minWidth: 280 }}
    />
  );
}
