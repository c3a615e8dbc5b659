import { useReaderZone } from '../places/reader-zone.js';
import { dayIn, deadlineIn, momentIn, numericDay } from '../time/french-dates.js';

interface Instant {
  readonly at: string | null;
  /** Where what happens at that time happens; the reader's own clock unless told. */
  readonly zone?: string | undefined;
}

/** An instant as it is read in French; a dash when there is none. */
export function Moment({ at, zone }: Instant) {
  const own = useReaderZone();
  if (at === null) return <>–</>;
  return (
    <time dateTime={at} style={{ whiteSpace: 'nowrap' }}>
      {momentIn(zone ?? own, at)}
    </time>
  );
}

/** An instant by which something is due; midnight reads as the end of the day before. */
export function Deadline({ at, zone }: Instant) {
  const own = useReaderZone();
  if (at === null) return <>–</>;
  return <time dateTime={at}>{deadlineIn(zone ?? own, at)}</time>;
}

/** The day only, where the hour says nothing. */
export function DayOf({ at, zone }: Instant) {
  const own = useReaderZone();
  if (at === null) return <>–</>;
  return <time dateTime={at}>{numericDay(dayIn(zone ?? own, at))}</time>;
}
