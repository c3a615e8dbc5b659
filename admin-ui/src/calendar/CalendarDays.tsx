import type { CalendarDay, CalendarEntry } from '@maillage/contracts/http/appointments';
import { Box, ButtonBase, Typography } from '@mui/material';
import type { KeyboardEvent } from 'react';
import { absenceReasonLabels, closureReasonLabels } from '../i18n/timetable-labels.js';
import { shortDay } from '../time/french-dates.js';
import { HolidayLine } from './HolidayLine.js';

interface CalendarDaysProps {
  readonly days: readonly CalendarDay[];
  readonly today: string;
  /** What the reader may open; the rest is there to be read. */
  readonly opens: (entry: CalendarEntry) => boolean;
  readonly onOpen: (entry: CalendarEntry, day: string) => void;
  /** The house that the reader may open on a public holiday; null: none. */
  readonly holidaysOf: string | null;
}

const colours = {
  opening: 'success.main',
  taken: 'text.secondary',
  absence: 'warning.main',
  closure: 'error.main',
} as const;

/** Days side by side, one below the other on a phone; arrows go from entry to entry and from day to day. */
export function CalendarDays(props: CalendarDaysProps) {
  const { days, today, opens, onOpen, holidaysOf } = props;
  return (
    <Box
      onKeyDown={moveByArrow}
      sx={{
        display: 'grid',
        gap: 1,
        gridTemplateColumns: { xs: '1fr', md: `repeat(${String(days.length)}, minmax(0, 1fr))` },
      }}
    >
      {days.map(({ day, holiday, entries }) => (
        <Box key={day} component="section" aria-label={shortDay(day)} data-day={day}>
          <Typography
            variant="h3"
            {...(day === today ? { 'aria-current': 'date' as const } : {})}
            sx={{ fontSize: '0.95rem', fontWeight: day === today ? 700 : 500, mb: 0.5 }}
          >
            {shortDay(day)}
          </Typography>
          {holiday && <HolidayLine day={day} holiday={holiday} structureId={holidaysOf} />}
          {entries.length === 0 && !holiday && (
            <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
              Rien ce jour
            </Typography>
          )}
          {entries.map((entry, at) => {
            const key = `${entry.kind} ${entry.id} ${entry.from} ${String(at)}`;
            const look = {
              ...{ display: 'block', width: '100%', textAlign: 'left', mb: 0.5, p: 0.75 },
              ...{ borderLeft: 4, borderColor: colours[entry.kind] },
            };
            return opens(entry) ? (
              <ButtonBase
                key={key}
                data-entry
                onClick={() => onOpen(entry, day)}
                sx={{
                  ...look,
                  bgcolor: 'action.hover',
                  '&:focus-visible': { outline: 2, outlineColor: 'primary.main' },
                }}
              >
                <EntryLines entry={entry} />
              </ButtonBase>
            ) : (
              <Box key={key} sx={look}>
                <EntryLines entry={entry} />
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}

function EntryLines({ entry }: { readonly entry: CalendarEntry }) {
  return (
    <>
      <Typography component="span" sx={{ display: 'block', fontSize: '0.85rem' }}>
        {entry.from}–{entry.to}
      </Typography>
      <Typography component="span" sx={{ display: 'block', fontSize: '0.85rem' }}>
        {whatOf(entry)}
      </Typography>
    </>
  );
}

/** « Camille Aubry », « Absence : Camille Aubry (congé) », « Fermeture : travaux » */
function whatOf({ kind, memberName, reason, partner, roomId }: CalendarEntry): string {
  if (kind === 'opening') return `${memberName ?? ''}${partner ? ', permanence partenaire' : ''}`;
  if (kind === 'taken') return `Occupé : ${memberName ?? ''}`;
  if (kind === 'closure') {
    const label = closureReasonLabels[reason as keyof typeof closureReasonLabels] ?? '';
    return `${roomId === null ? 'Fermeture' : 'Salle fermée'} : ${label.toLowerCase()}`;
  }
  const label = absenceReasonLabels[reason as keyof typeof absenceReasonLabels];
  return `Absence : ${memberName ?? ''}${reason === null ? '' : ` (${label.toLowerCase()})`}`;
}

/** Up and down among the entries of a day, left and right to the first entry of another day that has one. */
function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    ArrowLeft: -1,
    ArrowRight: 1,
  };
  const step = steps[event.key];
  const entry = (event.target as HTMLElement).closest<HTMLElement>('[data-entry]');
  const column = entry?.closest<HTMLElement>('[data-day]');
  if (step === undefined || !entry || !column) return;
  event.preventDefault();
  const entriesIn = (place: Element) => [...place.querySelectorAll<HTMLElement>('[data-entry]')];
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
    const entries = entriesIn(column);
    entries[entries.indexOf(entry) + step]?.focus();
    return;
  }
  const columns = [...event.currentTarget.querySelectorAll('[data-day]')].filter(
    (each) => entriesIn(each).length > 0,
  );
  const next = columns[columns.indexOf(column) + step];
  if (next) entriesIn(next)[0]?.focus();
}
