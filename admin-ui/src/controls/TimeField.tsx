import { TextField } from '@mui/material';

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (time: string) => void;
  /** The label is heard, not shown. */
  readonly hiddenLabel?: boolean;
}

/** A time as it is written in French, « 9h30 » or « 09:30 »; browsers write their own time input in their own language. */
export function TimeField({ label, value, onChange, hiddenLabel = false }: TimeFieldProps) {
  const leave = () => {
    const [, hour = '', minute = '00'] =
      /^(\d{1,2})\s*(?:[h:.]\s*(\d{2})?)?$/i.exec(value.trim()) ?? [];
    if (hour !== '') onChange(`${hour.padStart(2, '0')}:${minute}`);
  };
  return (
    <TextField
      {...(hiddenLabel ? {} : { label })}
      required
      value={value}
      placeholder="hh:mm"
      onChange={(event) => onChange(event.target.value)}
      onBlur={leave}
      slotProps={{
        htmlInput: { 'aria-label': label, pattern: '([01][0-9]|2[0-3]):[0-5][0-9]|24:00' },
      }}
      sx={{ width: hiddenLabel ? 90 : 150 }}
    />
  );
}
