import type { MotiveResource } from '@maillage/contracts/http/appointments';
import { Autocomplete, Box, TextField, type AutocompleteRenderGroupParams } from '@mui/material';
import { useCallback, useMemo } from 'react';
import { insideMain } from '../controls/inside-main.js';
import { useOperators } from '../i18n/catalogue.js';
import { ReadState } from '../layout/ReadState.js';
import { useNetworkId } from '../places/own-places.js';
import { durationText } from '../time/french-dates.js';
import { useMotives } from './use-motives.js';

interface MotiveFieldProps {
  readonly value: MotiveResource | null;
  readonly onChange: (motive: MotiveResource | null) => void;
}

/** A motive of the network, found by a few letters; Enter takes the first. */
export function MotiveField({ value, onChange }: MotiveFieldProps) {
  const [networkId] = useNetworkId();
  const { listOf } = useOperators();
  const groupOf = useCallback(
    ({ operatorCodes }: MotiveResource) => listOf(operatorCodes.slice(0, 1)),
    [listOf],
  );
  const motives = useMotives(networkId);
  const choices = useMemo(
    () =>
      [...(motives.data ?? [])].sort(
        (a, b) =>
          groupOf(a).localeCompare(groupOf(b), 'fr') || a.label.localeCompare(b.label, 'fr'),
      ),
    [motives.data, groupOf],
  );
  return (
    <Box>
      <Autocomplete
        value={value}
        onChange={(_event, chosen) => onChange(chosen)}
        options={choices}
        autoHighlight
        groupBy={groupOf}
        renderGroup={renderOperator}
        slotProps={insideMain}
        getOptionLabel={(option) => option.label}
        getOptionKey={(option) => option.id}
        isOptionEqualToValue={(a, b) => a.id === b.id}
        loading={motives.isPending}
        loadingText="Lecture des motifs…"
        noOptionsText="Aucun motif à ce nom"
        clearText="Effacer"
        openText="Ouvrir"
        closeText="Fermer"
        renderInput={(params) => (
          <TextField
            {...params}
            autoFocus
            label="Motif"
            placeholder="RSA, carte Vitale, retraite…"
            helperText={value && `${durationText(value.durationMinutes)}, ${groupOf(value)}`}
          />
        )}
      />
      <ReadState
        pending={false}
        error={motives.error}
        onRetry={() => void motives.refetch()}
        of="des motifs"
      />
    </Box>
  );
}

function renderOperator({ key, group, children }: AutocompleteRenderGroupParams) {
  return (
    <Box role="group" aria-label={group} key={key}>
      <Box
        aria-hidden
        sx={{ px: 2, pt: 1, fontSize: '0.8rem', fontWeight: 650, color: 'text.secondary' }}
      >
        {group}
      </Box>
      <Box component="ul" role="none" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {children}
      </Box>
    </Box>
  );
}
