import { MenuItem, TextField } from '@mui/material';

interface PlaceChooserProps {
  readonly label: string;
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Adds this choice in front, with an empty id. */
  readonly all?: string;
}

/** Shown only when there is a choice. */
export function PlaceChooser({ label, places, value, onChange, all }: PlaceChooserProps) {
  if (places.length < 2) return null;
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      sx={{ minWidth: 240, width: 'auto' }}
      slotProps={{ select: { displayEmpty: all !== undefined }, inputLabel: { shrink: true } }}
    >
      {all !== undefined && <MenuItem value="">{all}</MenuItem>}
      {places.map((place) => (
        <MenuItem key={place.id} value={place.id}>
          {place.name}
        </MenuItem>
      ))}
    </TextField>
  );
}
