import { weekdays, type Weekday } from '@maillage/contracts/codes';
import type { StructureResource } from '@maillage/contracts/http/directory';
import AddIcon from '@mui/icons-material/Add';
import ContentCopyIcon from '@mui/icons-material/ContentCopy';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import {
  Box,
  Button,
  FormControlLabel,
  IconButton,
  Stack,
  Switch,
  Tooltip,
  Typography,
} from '@mui/material';
import { TimeField } from '../controls/TimeField.js';
import { weekdayLabels } from '../i18n/place-labels.js';
import { faultOfDay, withDayCopied, withNextBlock, type Week } from './week-hours.js';

interface HoursEditorProps {
  readonly hours: StructureResource['hours'];
  readonly onChange: (hours: StructureResource['hours']) => void;
  /** Blocks a day may have; 8 unless told. */
  readonly most?: number;
}

const nothing: Week = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

/** Several blocks a day, typed or walked through with the keyboard; unknown is not the same as closed. */
export function HoursEditor({ hours, onChange, most = 8 }: HoursEditorProps) {
  return (
    <Stack spacing={1}>
      <FormControlLabel
        control={
          <Switch
            checked={hours !== null}
            onChange={(_, known) => onChange(known ? nothing : null)}
          />
        }
        label="Horaires connus (un jour sans plage est un jour fermé)"
      />
      {hours !== null &&
        weekdays.map((day) => (
          <DayRow key={day} day={day} week={hours} onChange={onChange} most={most} />
        ))}
    </Stack>
  );
}

interface DayRowProps {
  readonly most: number;
  readonly day: Weekday;
  readonly week: Week;
  readonly onChange: (week: Week) => void;
}

function DayRow({ day, week, onChange, most }: DayRowProps) {
  const name = weekdayLabels[day];
  const blocks = week[day];
  const fault = faultOfDay(blocks);
  const set = (changed: Week[Weekday]) => onChange({ ...week, [day]: changed });
  return (
    <Box
      role="group"
      aria-label={name}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
    >
      <Typography sx={{ width: 90, fontWeight: 600 }}>{name}</Typography>
      {blocks.length === 0 && <Typography color="text.secondary">Fermé</Typography>}
      {blocks.map((block, at) => {
        const setBlock = (part: Partial<typeof block>) =>
          set(blocks.map((each, index) => (index === at ? { ...each, ...part } : each)));
        const which = `${name}, plage ${String(at + 1)}`;
        return (
          <Stack key={at} direction="row" spacing={0.5} sx={{ alignItems: 'center' }}>
            <TimeField
              hiddenLabel
              label={`${which}, de`}
              value={block.from}
              onChange={(from) => setBlock({ from })}
            />
            <span aria-hidden="true">–</span>
            <TimeField
              hiddenLabel
              label={`${which}, à`}
              value={block.to}
              onChange={(to) => setBlock({ to })}
            />
            <IconButton
              size="small"
              aria-label={`Retirer : ${which}`}
              onClick={() => set(blocks.filter((_, index) => index !== at))}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Stack>
        );
      })}
      <Button
        size="small"
        startIcon={<AddIcon />}
        aria-label={`Ajouter une plage : ${name}`}
        disabled={blocks.length >= most}
        onClick={() => set(withNextBlock(blocks))}
      >
        Plage
      </Button>
      <Tooltip title="Copier ce jour sur les autres jours ouverts (du lundi au vendredi)">
        <IconButton
          size="small"
          aria-label={`Copier ${name.toLowerCase()} sur lundi à vendredi`}
          onClick={() => onChange(withDayCopied(week, day))}
        >
          <ContentCopyIcon fontSize="small" />
        </IconButton>
      </Tooltip>
      {fault && (
        <Typography role="alert" color="error" sx={{ fontSize: '0.85rem' }}>
          {fault}
        </Typography>
      )}
    </Box>
  );
}
