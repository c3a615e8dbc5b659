import type { SlotResource, StructureSlots } from '@maillage/contracts/http/appointments';
import { Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { palette } from '../theme/theme.js';
import { ReadState } from '../layout/ReadState.js';
import { useRead } from '../providers/use-read.js';
import { momentIn, shortDay, timeIn } from '../time/french-dates.js';
import type { ChosenSlot } from './use-booking.js';

interface StructureSlotsCardProps {
  readonly house: StructureSlots;
  readonly networkId: string;
  readonly motiveCode: string;
  readonly chosen: ChosenSlot | null;
  readonly onChoose: (slot: ChosenSlot) => void;
}

/** One house: its next slot, how many per day, and the slots of the day looked at. */
export function StructureSlotsCard({
  house,
  networkId,
  motiveCode,
  chosen,
  onChoose,
}: StructureSlotsCardProps) {
  const titleId = useId();
  const [opened, setOpened] = useState<string | null>(null);
  const choose = (slot: SlotResource) =>
    onChoose({ ...slot, structureId: house.id, structureName: house.name, zone: house.zone });
  const isChosen = (slot: SlotResource) =>
    chosen?.structureId === house.id &&
    chosen.startsAt === slot.startsAt &&
    chosen.memberId === slot.memberId;
  const next = house.nextSlot;
  return (
    <Paper component="section" aria-labelledby={titleId} sx={{ p: 1.5 }}>
      <Stack direction="row" useFlexGap sx={{ gap: 1.5, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
          <Typography id={titleId} variant="h2">
            {house.name}
          </Typography>
          <Typography color="text.secondary">{house.commune}</Typography>
        </Box>
        {next ? (
          <Button
            variant={isChosen(next) ? 'contained' : 'outlined'}
            aria-pressed={isChosen(next)}
            onClick={() => choose(next)}
          >
            Prochain : {momentIn(house.zone, next.startsAt)}
          </Button>
        ) : (
          <Typography color="text.secondary">Aucun créneau libre dans les six mois</Typography>
        )}
      </Stack>
      {house.days.some(({ count }) => count > 0) && (
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
              opened={opened === day}
              onOpen={() => setOpened(opened === day ? null : day)}
            />
          ))}
        </Box>
      )}
      {opened !== null && (
        <SlotsOfDay
          house={house}
          day={opened}
          networkId={networkId}
          motiveCode={motiveCode}
          isChosen={isChosen}
          onChoose={choose}
        />
      )}
    </Paper>
  );
}

interface SlotsOfDayProps {
  readonly house: StructureSlots;
  readonly day: string;
  readonly networkId: string;
  readonly motiveCode: string;
  readonly isChosen: (slot: SlotResource) => boolean;
  readonly onChoose: (slot: SlotResource) => void;
}

/** Every slot of a house on one day, read when the day is opened. */
function SlotsOfDay({ house, day, networkId, motiveCode, isChosen, onChoose }: SlotsOfDayProps) {
  const read = useRead<{ data: StructureSlots[] }>('slots', {
    query: { networkId, motiveCode, from: day, to: day, structureId: house.id, slots: 200 },
  });
  const slots = read.data?.data[0]?.slots ?? [];
  return (
    <Stack
      direction="row"
      useFlexGap
      role="group"
      aria-label={`Créneaux du ${shortDay(day)}`}
      sx={{ mt: 1.25, gap: 0.75, flexWrap: 'wrap' }}
    >
      <ReadState
        pending={read.isPending}
        error={read.error}
        onRetry={() => void read.refetch()}
        of="des créneaux"
      />
      {slots.map((slot) => (
        <Button
          key={`${slot.startsAt} ${slot.memberId}`}
          size="small"
          variant={isChosen(slot) ? 'contained' : 'outlined'}
          aria-pressed={isChosen(slot)}
          onClick={() => onChoose(slot)}
        >
          {timeIn(house.zone, slot.startsAt)} · {slot.memberName}
        </Button>
      ))}
      {read.data && slots.length === 0 && (
        <Typography color="text.secondary">Ces créneaux viennent d’être pris.</Typography>
      )}
    </Stack>
  );
}

interface DayCellProps {
  readonly day: string;
  readonly count: number;
  readonly opened: boolean;
  readonly onOpen: () => void;
}

function DayCell({ day, count, opened, onOpen }: DayCellProps) {
  const [weekday = '', date = '', month = ''] = shortDay(day).split(' ');
  const free = count > 0;
  return (
    <Button
      disabled={!free}
      aria-expanded={opened}
      aria-label={`${shortDay(day)} : ${free ? `${count} créneaux` : 'complet'}`}
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
