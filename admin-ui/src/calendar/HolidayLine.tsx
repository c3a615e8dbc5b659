import type { CalendarDay, WorkedHolidayResource } from '@maillage/contracts/http/appointments';
import { Button, Typography } from '@mui/material';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { shortDay } from '../time/french-dates.js';

interface HolidayLineProps {
  readonly day: string;
  readonly holiday: NonNullable<CalendarDay['holiday']>;
  /** Given: the house that the reader may open on that day. */
  readonly structureId: string | null;
}

/** A public holiday, and whether the house opens on it. */
export function HolidayLine({ day, holiday, structureId }: HolidayLineProps) {
  return (
    <>
      <Typography sx={{ fontSize: '0.85rem' }}>
        {holiday.name}, {holiday.worked ? 'férié travaillé' : 'fermé'}
      </Typography>
      {structureId !== null && (
        <HolidayChange day={day} worked={holiday.worked} structureId={structureId} />
      )}
    </>
  );
}

function HolidayChange({
  day,
  worked,
  structureId,
}: {
  readonly day: string;
  readonly worked: boolean;
  readonly structureId: string;
}) {
  const { data } = useRead<{ readonly data: readonly WorkedHolidayResource[] }>('worked-holidays', {
    query: { 'filter[structureId]': structureId, 'filter[from]': day, 'page[size]': 200 },
    enabled: worked,
  });
  const held = data?.data.find((each) => each.day === day);
  const write = useWrite('worked-holidays', { alsoTouches: ['calendar', 'slots'] });
  const change = () => {
    if (!worked) write.mutate({ body: { structureId, day } });
    else if (held) {
      write.mutate({ method: 'DELETE', path: `/${held.id}`, version: held.version });
    }
  };
  return (
    <Button
      size="small"
      disabled={write.isPending || (worked && !held)}
      aria-label={`${worked ? 'Fermer' : 'Ouvrir'} le ${shortDay(day)}, jour férié`}
      onClick={change}
    >
      {worked ? 'Fermer ce jour férié' : 'Ouvrir ce jour férié'}
    </Button>
  );
}
