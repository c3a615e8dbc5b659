import type { StructureResource } from '@maillage/contracts/http/directory';
import { CodeSelect } from '../controls/CodeSelect.js';
import { stopRhythmLabels, weekdayLabels } from '../i18n/place-labels.js';

/** Room and stop of an opening; null: none in particular. */
export interface Place {
  readonly roomId: string | null;
  readonly stopId: string | null;
}

interface OpeningPlaceProps {
  readonly structure: Pick<StructureResource, 'rooms' | 'stops'>;
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

const none = 'none';

/** Where in the house, and at which stop of the bus; nothing for a house that has neither. */
export function OpeningPlace({ structure, place, onChange }: OpeningPlaceProps) {
  const { rooms, stops } = structure;
  return (
    <>
      {rooms.length > 0 && (
        <CodeSelect
          label="Salle"
          value={place.roomId ?? none}
          choices={[
            { value: none, label: 'Pas de salle en particulier' },
            ...rooms.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => onChange({ ...place, roomId: id === none ? null : id })}
        />
      )}
      {stops.length > 0 && (
        <CodeSelect
          label="Arrêt"
          value={place.stopId ?? none}
          choices={[
            { value: none, label: 'À la maison, sans arrêt' },
            ...stops.map((stop) => ({ value: stop.id, label: stopLabel(stop) })),
          ]}
          onChange={(id) => onChange({ ...place, stopId: id === none ? null : id })}
        />
      )}
    </>
  );
}

/** « Castelneuf, place de la Gare (mardi, chaque semaine, 09:00–12:00) » */
function stopLabel({
  place,
  weekday,
  rhythm,
  from,
  to,
}: StructureResource['stops'][number]): string {
  const day = weekdayLabels[weekday as keyof typeof weekdayLabels];
  const weeks = stopRhythmLabels[rhythm];
  return `${place} (${day.toLowerCase()}, ${weeks.toLowerCase()}, ${from}–${to})`;
}
