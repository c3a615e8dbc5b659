import type { NewOpening } from '@maillage/contracts/http/appointments';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import { Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { DayField } from '../controls/DayField.js';
import { TimeField } from '../controls/TimeField.js';
import { shortDay } from '../time/french-dates.js';
import {
  cancelledOn,
  exceptionSentence,
  movedFrom,
  withExtra,
  type Exceptions,
} from './single-dates.js';

interface SingleDatesProps {
  readonly exceptions: Exceptions;
  readonly blocks: NewOpening['blocks'];
  readonly day: string;
  /** It takes place on that day: it can be cancelled or moved. */
  readonly takesPlace: boolean;
  readonly onChange: (exceptions: Exceptions) => void;
  /** A date is being written that is not taken over yet. */
  readonly onEditing: (editing: boolean) => void;
}

type Editing = { readonly what: 'move' | 'extra'; readonly date: string; readonly hours: boolean };

/** Dates that differ: cancelled, moved, extra; each can be taken back until it is saved, and after. */
export function SingleDates(props: SingleDatesProps) {
  const { exceptions, blocks, day, takesPlace, onChange, onEditing } = props;
  const [editing, keepEditing] = useState<Editing | null>(null);
  const setEditing = (next: Editing | null) => {
    keepEditing(next);
    onEditing(next !== null);
  };
  const [hours, setHours] = useState(blocks[0] ?? { from: '09:00', to: '12:00' });
  const apply = () => {
    if (!editing) return;
    const own = editing.hours ? [hours] : undefined;
    onChange(
      editing.what === 'move'
        ? movedFrom(exceptions, day, { to: editing.date, blocks: own })
        : withExtra(exceptions, editing.date, own),
    );
    setEditing(null);
  };
  return (
    <Box role="group" aria-label="Dates particulières">
      {exceptions.map((exception) => {
        const sentence = exceptionSentence(exception);
        return (
          <Stack
            key={`${exception.kind} ${exception.date}`}
            direction="row"
            sx={{ alignItems: 'center' }}
          >
            <Typography sx={{ flexGrow: 1 }}>{sentence}</Typography>
            <IconButton
              aria-label={`Retirer : ${sentence}`}
              onClick={() => onChange(exceptions.filter((each) => each !== exception))}
            >
              <DeleteIcon />
            </IconButton>
          </Stack>
        );
      })}
      <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
        {takesPlace && (
          <>
            <Button variant="outlined" onClick={() => onChange(cancelledOn(exceptions, day))}>
              Annuler le {shortDay(day)} seulement
            </Button>
            <Button
              variant="outlined"
              onClick={() => setEditing({ what: 'move', date: day, hours: false })}
            >
              Déplacer le {shortDay(day)}
            </Button>
          </>
        )}
        <Button
          variant="outlined"
          onClick={() => setEditing({ what: 'extra', date: day, hours: false })}
        >
          Ajouter une date
        </Button>
      </Stack>
      {editing && (
        <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
          <DayField
            label={editing.what === 'move' ? 'Nouvelle date' : 'Date en plus'}
            value={editing.date}
            today={day}
            onChange={(date) => setEditing({ ...editing, date })}
          />
          {editing.hours ? (
            <>
              <TimeField
                label="De, ce jour-là"
                value={hours.from}
                onChange={(from) => setHours({ ...hours, from })}
              />
              <TimeField
                label="À, ce jour-là"
                value={hours.to}
                onChange={(to) => setHours({ ...hours, to })}
              />
            </>
          ) : (
            <Button onClick={() => setEditing({ ...editing, hours: true })}>
              À d’autres heures
            </Button>
          )}
          <Button variant="contained" onClick={apply}>
            {editing.what === 'move' ? 'Déplacer' : 'Ajouter'}
          </Button>
          <Button onClick={() => setEditing(null)}>Laisser</Button>
        </Stack>
      )}
    </Box>
  );
}
