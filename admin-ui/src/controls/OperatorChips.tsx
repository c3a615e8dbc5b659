import type { OperatorCode } from '@maillage/contracts/codes';
import CheckIcon from '@mui/icons-material/Check';
import { Button, FormControl, FormLabel, Stack } from '@mui/material';
import { useId } from 'react';

interface OperatorChipsProps {
  readonly label: string;
  readonly codes: readonly OperatorCode[];
  readonly selected: readonly OperatorCode[];
  readonly onChange: (codes: readonly OperatorCode[]) => void;
  readonly labelOf: (code: string) => string;
}

/** Several operators, each a button that is pressed or not. */
export function OperatorChips({ label, codes, selected, onChange, labelOf }: OperatorChipsProps) {
  const id = useId();
  const toggle = (code: OperatorCode) =>
    onChange(
      selected.includes(code) ? selected.filter((one) => one !== code) : [...selected, code],
    );
  return (
    <FormControl margin="none">
      <FormLabel id={id} sx={{ fontSize: '0.85rem', mb: 0.5 }}>
        {label}
      </FormLabel>
      <Stack
        direction="row"
        useFlexGap
        role="group"
        aria-labelledby={id}
        sx={{ flexWrap: 'wrap', gap: 0.75 }}
      >
        {codes.map((code) => {
          const pressed = selected.includes(code);
          return (
            <Button
              key={code}
              size="small"
              variant={pressed ? 'contained' : 'outlined'}
              aria-pressed={pressed}
              startIcon={pressed ? <CheckIcon /> : null}
              onClick={() => toggle(code)}
            >
              {labelOf(code)}
            </Button>
          );
        })}
      </Stack>
    </FormControl>
  );
}
