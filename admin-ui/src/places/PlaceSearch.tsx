import { Autocomplete, TextField } from '@mui/material';
import { insideMain } from '../controls/inside-main.js';

export interface NamedPlace {
  readonly id: string;
  readonly name: string;
  /** Where it is, when the name does not tell it. */
  readonly commune?: string;
}

interface PlaceSearchProps {
  readonly label: string;
  readonly value: NamedPlace | null;
  readonly options: readonly NamedPlace[];
  readonly onChange: (place: NamedPlace | null) => void;
  readonly required?: boolean;
  /** False: something is always chosen. */
  readonly clearable?: boolean;
  /** Given: the options are already those that match, and this hears what is typed. */
  readonly onType?: (typed: string) => void;
  readonly loading?: boolean;
  readonly hint?: string | null;
}

/** One place among many, found by typing. */
export function PlaceSearch(props: PlaceSearchProps) {
  const { label, value, options, onChange, onType, required = false, clearable = true } = props;
  return (
    <Autocomplete
      value={value}
      onChange={(_event, place) => onChange(place)}
      options={options}
      disableClearable={!clearable && value !== null}
      {...(onType
        ? {
            filterOptions: (all: NamedPlace[]) => all,
            onInputChange: (_event: unknown, text: string, reason: string) =>
              onType(reason === 'input' ? text : ''),
          }
        : {})}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      slotProps={insideMain}
      loading={props.loading ?? false}
      loadingText="Recherche…"
      noOptionsText="Aucun lieu à ce nom"
      clearText="Effacer"
      openText="Ouvrir"
      closeText="Fermer"
      renderOption={({ key, ...rest }, { name, commune }) => (
        <li {...rest} key={key}>
          {commune && !name.includes(commune) ? `${name}, ${commune}` : name}
        </li>
      )}
      renderInput={(params) => (
        <TextField {...params} label={label} required={required} helperText={props.hint} />
      )}
      sx={{ minWidth: 240 }}
    />
  );
}
