import type { HouseNextSlots, MotiveResource } from '@maillage/contracts/http/appointments';
import { Box, FormControlLabel, Stack, Switch, Typography, useMediaQuery } from '@mui/material';
import { useState } from 'react';
import { useGetList, useStore } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { EmptyState } from '../layout/EmptyState.js';
import { ReadState } from '../layout/ReadState.js';
import { Section } from '../layout/Section.js';
import { everything } from '../providers/data-provider.js';
import { countTooFar, thresholds, tooFarSentence } from './distance.js';
import { NextSlotTable } from './NextSlotTable.js';
import { readAgain } from './read-again.js';

const choices = thresholds.map((value) => ({ value, label: `${String(value)} jours` }));

/** Where the next slot is too far, from which number of days on is for the reader to say. */
export function NextSlotsSection({ networkId }: { networkId: string }) {
  const [threshold, setThreshold] = useStore<number>('present.threshold', 14);
  // A phone has no room for all of it: what is too far comes first.
  const narrow = useMediaQuery('(max-width: 599.95px)');
  const [chosen, setTooFarOnly] = useState<boolean | null>(null);
  const tooFarOnly = chosen ?? narrow;
  const filter = { networkId };
  const { data, isPending, error, refetch } = useGetList<HouseNextSlots>(
    'next-slots',
    { filter, pagination: everything },
    readAgain,
  );
  const { data: motives } = useGetList<MotiveResource>('motives', {
    filter: { networkId, state: 'offered' },
    pagination: everything,
  });
  const houses = data ?? [];
  const offering = houses.some(({ nextSlots }) => nextSlots.length > 0);
  const { houses: withSome } = countTooFar(houses, threshold);
  return (
    <Section flush title="Prochain créneau, par maison et par motif">
      <ReadState
        pending={isPending}
        error={error}
        onRetry={() => void refetch()}
        of="des prochains créneaux"
      />
      {data && !offering && (
        <EmptyState
          title="Aucun créneau à chercher"
          detail="Une maison apparaît ici quand elle prend des rendez-vous et propose au moins un motif du réseau."
        />
      )}
      {data && motives && offering && (
        <>
          <Stack
            direction="row"
            useFlexGap
            sx={{ ...{ px: 2, pb: 1.5, gap: 2 }, flexWrap: 'wrap', alignItems: 'flex-end' }}
          >
            <ChoiceRow
              label="Trop loin à partir de"
              value={threshold}
              choices={choices}
              onChange={setThreshold}
            />
            <FormControlLabel
              control={
                <Switch
                  checked={tooFarOnly}
                  onChange={(_event, checked) => setTooFarOnly(checked)}
                />
              }
              label="Seulement ce qui est trop loin"
            />
            <Typography aria-live="polite" sx={{ fontWeight: 600, flexBasis: '100%' }}>
              {tooFarSentence(houses, threshold)}
            </Typography>
          </Stack>
          {!(tooFarOnly && withSome === 0) && (
            <NextSlotTable
              houses={houses}
              motives={motives}
              threshold={threshold}
              tooFarOnly={tooFarOnly}
            />
          )}
          <Box sx={{ px: 2, py: 1.5, color: 'text.secondary', fontSize: '0.85rem' }}>
            Ce qu’un conseiller pourrait proposer à l’instant. ▲ : trop loin ; ✕ : aucun créneau en
            six mois ; – : motif non proposé par la maison. Les ateliers n’y sont pas.
          </Box>
        </>
      )}
    </Section>
  );
}
