import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { Button, IconButton, Stack, TextField } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { addDays, numericDay, parseFrenchDay } from '../time/french-dates.js';

interface DayFieldProps {
  readonly label: string;
  /** Civil day; null: none. */
  readonly value: string | null;
  readonly onChange: (day: string) => void;
  readonly today: string;
  readonly max?: string;
  readonly min?: string;
  /** Given: no day is an answer too. */
  readonly onClear?: () => void;
}

/** A day as it is written in French, typed or moved by one; browsers write their own date input in their own language. */
export function DayField(props: DayFieldProps) {
  const { label, value, onChange, today, max, min, onClear } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? value : parseFrenchDay(typed, today);
  const empty = onClear !== undefined && (typed === null ? value === null : typed.trim() === '');
  const refused = empty ? null : refusalOf(read, min, max);
  const input = useRef<HTMLInputElement>(null);
  // A form is not sent while the day that is shown is not the day that would be kept.
  useEffect(() => input.current?.setCustomValidity(refused ?? ''), [refused]);
  const move = (day: string) => {
    setTyped(null);
    if (!refusalOf(day, min, max)) onChange(day);
  };
  const from = value ?? today;
  const leave = () => {
    if (empty) {
      setTyped(null);
      onClear();
    } else if (read !== null && !refused) move(read);
  };
  return (
    <Stack
      direction="row"
      spacing={0.5}
      useFlexGap
      sx={{ alignItems: 'flex-start', flexWrap: 'wrap' }}
    >
      <IconButton aria-label={`${label} : veille`} onClick={() => move(addDays(from, -1))}>
        <ChevronLeftIcon />
      </IconButton>
      <TextField
        inputRef={input}
        label={label}
        placeholder="jj/mm/aaaa"
        value={typed ?? (value === null ? '' : numericDay(value))}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && read !== null && !refused) {
            event.preventDefault();
            move(read);
          }
        }}
        error={typed !== null && refused !== null}
        helperText={typed !== null ? refused : null}
        sx={{ width: 150 }}
      />
      <IconButton aria-label={`${label} : lendemain`} onClick={() => move(addDays(from, 1))}>
        <ChevronRightIcon />
      </IconButton>
      {value !== today && (
        <Button size="small" onClick={() => move(today)} sx={{ mt: '4px' }}>
          Aujourd’hui
        </Button>
      )}
    </Stack>
  );
}

function refusalOf(day: string | null, min?: string, max?: string): string | null {
  if (day === null) return 'Écrivez jj/mm/aaaa';
  if (max !== undefined && day > max) return `Au plus tard le ${numericDay(max)}`;
  if (min !== undefined && day < min) return `Au plus tôt le ${numericDay(min)}`;
  return null;
}
