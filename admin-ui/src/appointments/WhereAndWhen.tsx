import { Autocomplete, MenuItem, Stack, TextField } from '@mui/material';
import type { RefObject } from 'react';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { DayField } from '../controls/DayField.js';
import { insideMain } from '../controls/inside-main.js';
import { communeLine } from './communes.js';
import type { SlotCriteria } from './use-slot-search.js';

interface WhereAndWhenProps {
  readonly criteria: SlotCriteria;
  readonly communeRef: RefObject<HTMLInputElement | null>;
  /** Enter in the commune: on to the slots. */
  readonly onDone: () => void;
}

const radii = [0, 10, 20, 30, 50] as const;
const orders = [
  { value: 'earliest', label: 'Plus tôt' },
  { value: 'nearest', label: 'Plus près' },
] as const;

/** From which commune, how far, from which day, and what comes first. */
export function WhereAndWhen({ criteria, communeRef, onDone }: WhereAndWhenProps) {
  const { communes, commune, setCommune, radiusKm, setRadius, order, setOrder } = criteria;
  const { from, setFrom, today } = criteria;
  return (
    <Stack direction="row" useFlexGap sx={{ gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
      <Autocomplete
        value={commune}
        onChange={(_event, chosen) => setCommune(chosen)}
        onClose={(_event, reason) => {
          if (reason === 'selectOption') onDone();
        }}
        options={communes}
        autoHighlight
        getOptionLabel={communeLine}
        getOptionKey={({ insee }) => insee}
        isOptionEqualToValue={(a, b) => a.insee === b.insee}
        slotProps={insideMain}
        noOptionsText="Aucune maison dans cette commune : tapez-en une voisine"
        clearText="Effacer"
        openText="Ouvrir"
        closeText="Fermer"
        sx={{ flex: '1 1 220px' }}
        renderInput={(params) => (
          <TextField
            {...params}
            inputRef={communeRef}
            label="Commune de la personne"
            placeholder="Toutes, sans distance"
            onKeyDown={(event) => {
              const open = communeRef.current?.getAttribute('aria-expanded') === 'true';
              if (event.key !== 'Enter' || open) return;
              event.preventDefault();
              onDone();
            }}
          />
        )}
      />
      <TextField
        select
        label="Dans un rayon de"
        value={radiusKm}
        disabled={commune === null}
        helperText={commune === null ? 'Il faut une commune.' : null}
        onChange={(event) => setRadius(Number(event.target.value))}
        sx={{ width: 150 }}
      >
        {radii.map((km) => (
          <MenuItem key={km} value={km}>
            {km === 0 ? 'Tout le réseau' : `${km} km`}
          </MenuItem>
        ))}
      </TextField>
      <DayField label="À partir du" value={from} onChange={setFrom} today={today} min={today} />
      {commune && <ChoiceRow label="D’abord" value={order} onChange={setOrder} choices={orders} />}
    </Stack>
  );
}
