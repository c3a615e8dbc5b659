import type { NewOpening } from '@maillage/contracts/http/appointments';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Stack } from '@mui/material';
import { TimeField } from '../controls/TimeField.js';
import { RecurrenceFields } from './RecurrenceFields.js';

export type Times = Pick<NewOpening, 'recurrence' | 'blocks'>;

interface OpeningTimesProps {
  readonly times: Times;
  readonly today: string;
  readonly onChange: (times: Times) => void;
}

/** On which days, from when to when, at what hours. */
export function OpeningTimes({ times, today, onChange }: OpeningTimesProps) {
  const { recurrence, blocks } = times;
  const setBlocks = (next: Times['blocks']) => onChange({ ...times, blocks: next });
  return (
    <Stack spacing={2}>
      <RecurrenceFields
        recurrence={recurrence}
        today={today}
        onChange={(next) => onChange({ ...times, recurrence: next })}
      />
      {blocks.map((block, at) => {
        const number = String(at + 1);
        const change = (part: Partial<typeof block>) =>
          setBlocks(blocks.map((each, index) => (index === at ? { ...each, ...part } : each)));
        return (
          <Stack key={at} direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
            <TimeField
              label={`De, horaire ${number}`}
              value={block.from}
              onChange={(from) => change({ from })}
            />
            <TimeField
              label={`À, horaire ${number}`}
              value={block.to}
              onChange={(to) => change({ to })}
            />
            {blocks.length > 1 && (
              <IconButton
                aria-label={`Retirer l’horaire ${number}`}
                onClick={() => setBlocks(blocks.filter((_, index) => index !== at))}
              >
                <DeleteIcon />
              </IconButton>
            )}
          </Stack>
        );
      })}
      <Box>
        <Button onClick={() => setBlocks([...blocks, { from: '14:00', to: '17:00' }])}>
          Ajouter un horaire
        </Button>
      </Box>
    </Stack>
  );
}
