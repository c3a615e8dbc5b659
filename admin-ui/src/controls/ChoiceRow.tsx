import { Button, FormControl, FormLabel, Stack } from '@mui/material';
import { useId, type ReactNode } from 'react';

interface ChoiceRowProps<T> {
  readonly label: string;
  /** Null: nothing chosen yet. */
  readonly value: T | null;
  readonly choices: readonly { readonly value: T; readonly label: ReactNode }[];
  readonly onChange: (value: T) => void;
}

/** A few choices side by side: one press instead of the three of a list. */
export function ChoiceRow<T extends string | number>({
  label,
  value,
  choices,
  onChange,
}: ChoiceRowProps<T>) {
  const id = useId();
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
        {choices.map((choice) => (
          <Button
            key={choice.value}
            size="small"
            variant={choice.value === value ? 'contained' : 'outlined'}
            aria-pressed={choice.value === value}
            onClick={() => onChange(choice.value)}
          >
            {choice.label}
          </Button>
        ))}
      </Stack>
    </FormControl>
  );
}
