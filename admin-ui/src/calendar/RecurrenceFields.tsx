import { weekdays, type Weekday } from '@maillage/contracts/codes';
import type { RecurrenceResource } from '@maillage/contracts/http/appointments';
import { Button, Stack } from '@mui/material';
import { CodeSelect } from '../controls/CodeSelect.js';
import { DayField } from '../controls/DayField.js';
import { weekdayLabels } from '../i18n/place-labels.js';
import { weekdayOf } from '../time/french-dates.js';

type Recurrence = RecurrenceResource;
type Kind = Recurrence['kind'];

const kinds: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'once', label: 'Une seule fois' },
  { value: 'weekly', label: 'Chaque semaine' },
  { value: 'monthly-by-weekday-rank', label: 'Chaque mois, même rang du jour' },
  { value: 'monthly-by-day', label: 'Chaque mois, même date' },
];
const rhythms = [1, 2, 3, 4].map((weeks) => ({
  value: String(weeks),
  label: weeks === 1 ? 'Toutes les semaines' : `Une semaine sur ${String(weeks)}`,
}));

interface RecurrenceFieldsProps {
  readonly recurrence: Recurrence;
  readonly today: string;
  readonly onChange: (recurrence: Recurrence) => void;
}

/** On which days something comes back, from when to when. */
export function RecurrenceFields({ recurrence, today, onChange: set }: RecurrenceFieldsProps) {
  const lastDay = recurrence.kind === 'once' ? null : (recurrence.lastDay ?? null);
  return (
    <>
      <CodeSelect
        label="Répétition"
        value={recurrence.kind}
        choices={kinds}
        onChange={(kind) => set(ofKind(kind, recurrence.firstDay, lastDay))}
      />
      {recurrence.kind === 'weekly' && (
        <>
          <Stack
            direction="row"
            useFlexGap
            role="group"
            aria-label="Jours de la semaine"
            sx={{ gap: 0.5, flexWrap: 'wrap' }}
          >
            {weekdays.map((weekday) => {
              const chosen = recurrence.weekdays.includes(weekday);
              return (
                <Button
                  key={weekday}
                  size="small"
                  variant={chosen ? 'contained' : 'outlined'}
                  aria-pressed={chosen}
                  onClick={() =>
                    set({ ...recurrence, weekdays: toggled(recurrence.weekdays, weekday) })
                  }
                >
                  {weekdayLabels[weekday]}
                </Button>
              );
            })}
          </Stack>
          <CodeSelect
            label="Semaines"
            value={String(recurrence.everyWeeks)}
            choices={rhythms}
            onChange={(weeks) => set({ ...recurrence, everyWeeks: Number(weeks) })}
          />
        </>
      )}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <DayField
          label="Premier jour"
          value={recurrence.firstDay}
          today={today}
          onChange={(firstDay) => set({ ...recurrence, firstDay })}
        />
        {recurrence.kind !== 'once' && (
          <DayField
            label="Dernier jour"
            value={lastDay}
            today={recurrence.firstDay}
            min={recurrence.firstDay}
            onChange={(last) => set({ ...recurrence, lastDay: last })}
            onClear={() => set(ofKind(recurrence.kind, recurrence.firstDay, null, recurrence))}
          />
        )}
      </Stack>
    </>
  );
}

/** The same days in another rhythm; of the same one, with or without an end. */
function ofKind(
  kind: Kind,
  firstDay: string,
  lastDay: string | null,
  present?: Recurrence,
): Recurrence {
  if (kind === 'once') return { kind, firstDay };
  const end = lastDay === null ? {} : { lastDay };
  if (kind !== 'weekly') return { kind, firstDay, ...end };
  const weekly = present?.kind === 'weekly' ? present : null;
  return {
    kind,
    firstDay,
    ...end,
    everyWeeks: weekly?.everyWeeks ?? 1,
    weekdays: weekly?.weekdays ?? [weekdayOf(firstDay) as Weekday],
  };
}

function toggled(chosen: readonly Weekday[], weekday: Weekday): Weekday[] {
  if (!chosen.includes(weekday)) return [...chosen, weekday].sort();
  const left = chosen.filter((each) => each !== weekday);
  return left.length > 0 ? left : [...chosen];
}
