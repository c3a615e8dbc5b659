import { stopRhythms, weekdays } from '@maillage/contracts/codes';
import type { StructureChange } from '@maillage/contracts/http/directory';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Stack, TextField } from '@mui/material';
import { CodeSelect } from '../controls/CodeSelect.js';
import { TimeField } from '../controls/TimeField.js';
import { stopRhythmLabels, weekdayLabels } from '../i18n/place-labels.js';

type Stops = NonNullable<StructureChange['stops']>;

const days = weekdays.map((day) => ({ value: String(day), label: weekdayLabels[day] }));
const rhythms = stopRhythms.map((value) => ({ value, label: stopRhythmLabels[value] }));

/** Where a bus regularly is: place, day, weeks, hours. */
export function StopsEditor({
  stops,
  onChange,
}: {
  stops: Stops;
  onChange: (stops: Stops) => void;
}) {
  return (
    <Stack spacing={1.5}>
      {stops.map((stop, at) => {
        const number = String(at + 1);
        const set = (part: Partial<Stops[number]>) =>
          onChange(stops.map((each, index) => (index === at ? { ...each, ...part } : each)));
        const time = (field: 'from' | 'to', label: string) => (
          <TimeField
            label={`${label}, arrêt ${number}`}
            value={stop[field]}
            onChange={(value) => set({ [field]: value })}
          />
        );
        return (
          <Stack
            key={stop.id ?? at}
            direction="row"
            useFlexGap
            sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
          >
            <TextField
              label={`Lieu de l’arrêt ${number}`}
              required
              value={stop.place}
              onChange={(event) => set({ place: event.target.value })}
              sx={{ width: 300 }}
            />
            <Box sx={{ width: 150 }}>
              <CodeSelect
                label={`Jour, arrêt ${number}`}
                value={String(stop.weekday)}
                choices={days}
                onChange={(day) => set({ weekday: Number(day) })}
              />
            </Box>
            <Box sx={{ width: 190 }}>
              <CodeSelect
                label={`Semaines, arrêt ${number}`}
                value={stop.rhythm}
                choices={rhythms}
                onChange={(rhythm) => set({ rhythm })}
              />
            </Box>
            {time('from', 'De')}
            {time('to', 'À')}
            <IconButton
              aria-label={`Retirer l’arrêt ${number}`}
              onClick={() => onChange(stops.filter((_, index) => index !== at))}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Stack>
        );
      })}
      <Button
        sx={{ alignSelf: 'flex-start' }}
        disabled={stops.length >= 60}
        onClick={() =>
          onChange([
            ...stops,
            { place: '', weekday: 1, rhythm: 'every-week', from: '09:00', to: '12:00' },
          ])
        }
      >
        Ajouter un arrêt
      </Button>
    </Stack>
  );
}
