import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useOwnStructures } from '../places/own-places.js';
import { palette } from '../theme/theme.js';
import { momentIn, shortDay } from '../time/french-dates.js';
import { isSameTime, slotOf } from './chosen-slot.js';
import { SlotsOfDay } from './SlotsOfDay.js';
import type { SlotsProps } from './slots-props.js';

const distanceText = (km: number): string => `à ${km.toLocaleString('fr-FR')} km`;

/** One house: its next slot, how many per day, and the slots of the day looked at. */
export function StructureSlotsCard(props: SlotsProps) {
  const { house, chosen, onChoose } = props;
  const titleId = useId();
  const [opened, setOpened] = useState<string | null>(null);
  const worksThere = useOwnStructures().some(({ id }) => id === house.id);
  const next = house.nextSlot;
  const inWindow = house.days.some(({ count }) => count > 0);
  const nextChosen = next !== null && isSameTime(chosen, house, next);
  return (
    <Paper component="section" aria-labelledby={titleId} sx={{ p: 1.5 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <Typography id={titleId} variant="h2">
            {house.name}
          </Typography>
          <Typography color="text.secondary">
            {house.commune}
            {house.distanceKm !== null && `, ${distanceText(house.distanceKm)}`}
          </Typography>
        </Box>
        {next ? (
          <Stack sx={{ alignItems: 'flex-end' }}>
            {!inWindow && (
              <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
                Rien dans ces deux semaines.
              </Typography>
            )}
            <Button
              data-next-slot
              variant={nextChosen ? 'contained' : 'outlined'}
              aria-pressed={nextChosen}
              onClick={() => onChoose(slotOf(house, next))}
            >
              Prochain créneau : {momentIn(house.zone, next.startsAt)}
            </Button>
          </Stack>
        ) : (
          <Typography color="text.secondary">Aucun créneau libre dans les six mois</Typography>
        )}
      </Stack>
      {(inWindow || worksThere) && (
        <Box
          role="group"
          aria-label={`Jours, ${house.name}`}
          sx={{
            mt: 1.25,
            display: 'grid',
            gap: 0.5,
            gridTemplateColumns: 'repeat(7, minmax(0, 1fr))',
          }}
        >
          {house.days.map(({ day, count }) => (
            <DayCell
              key={day}
              day={day}
              count={count}
              opens={count > 0 || worksThere}
              opened={opened === day}
              onOpen={() => setOpened(opened === day ? null : day)}
            />
          ))}
        </Box>
      )}
      {opened !== null && <SlotsOfDay {...props} day={opened} worksThere={worksThere} />}
    </Paper>
  );
}

interface DayCellProps {
  readonly day: string;
  readonly count: number;
  /** Whether there is anything to see in it. */
  readonly opens: boolean;
  readonly opened: boolean;
  readonly onOpen: () => void;
}

function DayCell({ day, count, opens, opened, onOpen }: DayCellProps) {
  const [weekday = '', date = '', month = ''] = shortDay(day).split(' ');
  const free = count > 0;
  return (
    <Button
      disabled={!opens}
      aria-expanded={opened}
      aria-label={`${shortDay(day)} : ${free ? `${count} créneau${count > 1 ? 'x' : ''}` : 'aucun créneau'}`}
      onClick={onOpen}
      sx={{
        minWidth: 0,
        px: 0.5,
        py: 0.5,
        display: 'block',
        lineHeight: 1.25,
        textAlign: 'center',
        border: '1px solid',
        borderColor: opened ? palette.primary : palette.line,
        backgroundColor: opened ? palette.primaryTint : free ? palette.surface : '#f1f0eb',
      }}
    >
      <Box component="span" sx={{ display: 'block', fontSize: '0.72rem', color: palette.quiet }}>
        {weekday} {date} {month}
      </Box>
      <Box
        component="span"
        sx={{ fontSize: '0.95rem', fontWeight: 700, color: free ? palette.primary : palette.quiet }}
      >
        {free ? count : '–'}
      </Box>
    </Button>
  );
}
