import { PlaceSearch, type NamedPlace } from './PlaceSearch.js';

interface PlaceChooserProps {
  readonly label: string;
  readonly places: readonly NamedPlace[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Among places that are all known. Shown only when there is a choice. */
export function PlaceChooser({ label, places, value, onChange }: PlaceChooserProps) {
  if (places.length < 2) return null;
  return (
    <PlaceSearch
      label={label}
      clearable={false}
      options={places}
      value={places.find(({ id }) => id === value) ?? null}
      onChange={(place) => place && onChange(place.id)}
    />
  );
}
