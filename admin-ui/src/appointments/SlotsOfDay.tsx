import type { ForcedOverlapReason } from '@maillage/contracts/codes';
import type { CalendarResource, StructureSlots } from '@maillage/contracts/http/appointments';
import { Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { ReadState } from '../layout/ReadState.js';
import { useRead } from '../providers/use-read.js';
import { instantAt, shortDay, timeIn } from '../time/french-dates.js';
import { isSameTime, slotOf, type ChosenSlot } from './chosen-slot.js';
import { OverlapDialog } from './OverlapDialog.js';
import type { SlotsProps } from './slots-props.js';
import { takenStarts } from './taken-starts.js';

interface SlotsOfDayProps extends SlotsProps {
  readonly day: string;
  /** Who works there may overlap what is taken. */
  readonly worksThere: boolean;
}

/** Every slot of a house on one day, read when the day is opened; for who works there, the taken times as well. */
export function SlotsOfDay(props: SlotsOfDayProps) {
  const { house, day, networkId, beneficiaryId, motive, chosen, onChoose, worksThere } = props;
  const read = useRead<{ data: StructureSlots[] }>('slots', {
    query: {
      ...{ networkId, motiveCode: motive.code, from: day, to: day },
      ...{ structureId: house.id, slots: 200, beneficiaryId },
    },
  });
  const slots = read.data?.data[0]?.slots ?? [];
  return (
    <>
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
        {slots.map((slot) => {
          const isChosen = isSameTime(chosen, house, slot);
          return (
            <Button
              key={`${slot.startsAt} ${slot.memberId}`}
              size="small"
              variant={isChosen ? 'contained' : 'outlined'}
              aria-pressed={isChosen}
              onClick={() => onChoose(slotOf(house, slot))}
            >
              {timeIn(house.zone, slot.startsAt)} · {slot.memberName}
              {slot.because === 'same-agent' && ', comme la dernière fois'}
            </Button>
          );
        })}
        {read.data && slots.length === 0 && (
          <Typography color="text.secondary">Aucun créneau libre ce jour-là.</Typography>
        )}
      </Stack>
      {worksThere && <TakenTimes {...props} />}
    </>
  );
}

/** Times at which somebody receives already: one may be overlapped, with a reason. */
function TakenTimes({ house, day, motive, onChoose }: SlotsOfDayProps) {
  const [asked, setAsked] = useState<ChosenSlot | null>(null);
  const { data } = useRead<CalendarResource>('calendar', {
    query: { structureId: house.id, motiveCode: motive.code, from: day, to: day },
  });
  const now = new Date().toISOString();
  const taken = takenStarts(data?.days[0] ?? { entries: [] }, motive)
    .map(({ time, memberId, memberName }) =>
      slotOf(house, { memberId, memberName, startsAt: instantAt(house.zone, day, time) }),
    )
    .filter(({ startsAt }) => startsAt >= now);
  if (taken.length === 0) return null;
  const force = (forceReason: ForcedOverlapReason) => {
    if (asked) onChoose({ ...asked, forceReason });
    setAsked(null);
  };
  return (
    <Stack
      direction="row"
      useFlexGap
      role="group"
      aria-label={`Heures déjà prises le ${shortDay(day)}`}
      sx={{ mt: 1, gap: 0.75, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
        Déjà pris, à superposer au besoin :
      </Typography>
      {taken.map((slot) => (
        <Button
          key={`${slot.startsAt} ${slot.memberId}`}
          size="small"
          color="warning"
          onClick={() => setAsked(slot)}
        >
          {timeIn(house.zone, slot.startsAt)} · {slot.memberName}
        </Button>
      ))}
      {asked && <OverlapDialog slot={asked} onClose={() => setAsked(null)} onConfirm={force} />}
    </Stack>
  );
}
