import { dayIn, deadlineIn, metropolitanZone, momentIn, numericDay } from '../time/french-dates.js';

/** An instant as it is read in French; empty when there is none. */
export function Moment({ at, zone = metropolitanZone }: { at: string | null; zone?: string }) {
  if (at === null) return <>–</>;
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {momentIn(zone, at)}
    </time>
  );
}

/** An instant by which something is due; midnight reads as the end of the day before. */
export function Deadline({ at, zone = metropolitanZone }: { at: string | null; zone?: string }) {
  if (at === null) return <>–</>;
  return <time dateTime={at}>{deadlineIn(zone, at)}</time>;
}

/** The day only, where the hour says nothing. */
export function DayOf({ at, zone = metropolitanZone }: { at: string | null; zone?: string }) {
  if (at === null) return <>–</>;
  return <time dateTime={at}>{numericDay(dayIn(zone, at))}</time>;
}
