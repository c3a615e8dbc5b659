import { Stack } from '@mui/material';
import { DayField } from '../controls/DayField.js';
import { TimeField } from '../controls/TimeField.js';

/** From a time of one day to a time of the same or a later day. */
export interface Period {
  readonly firstDay: string;
  readonly from: string;
  readonly lastDay: string;
  readonly to: string;
}

interface PeriodFieldsProps {
  readonly time: Period;
  readonly today: string;
  readonly onChange: (part: Partial<Period>) => void;
}

export function PeriodFields({ time, today, onChange }: PeriodFieldsProps) {
  return (
    <>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <DayField
          label="Premier jour"
          value={time.firstDay}
          today={today}
          onChange={(firstDay) =>
            onChange({ firstDay, lastDay: firstDay > time.lastDay ? firstDay : time.lastDay })
          }
        />
        <TimeField label="À partir de" value={time.from} onChange={(from) => onChange({ from })} />
      </Stack>
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        <DayField
          label="Dernier jour"
          value={time.lastDay}
          today={today}
          min={time.firstDay}
          onChange={(lastDay) => onChange({ lastDay })}
        />
        <TimeField label="Jusqu’à" value={time.to} onChange={(to) => onChange({ to })} />
      </Stack>
    </>
  );
}
