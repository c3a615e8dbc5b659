import type { NewOpeningBatch, OpeningBatchResource } from '@maillage/contracts/http/appointments';
import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { DayField } from '../controls/DayField.js';
import { SendButton } from '../controls/SendButton.js';
import { addDays, longDay } from '../time/french-dates.js';
import { BatchReview } from './BatchReview.js';
import { lastDayCopied, periodCopied, weekCopied } from './copy-period.js';
import { MembersField } from './MembersField.js';
import { useReceivers } from './use-receivers.js';

interface CopyDialogProps {
  readonly structureId: string;
  readonly day: string;
  readonly onMade: (batch: OpeningBatchResource) => void;
  readonly onClose: () => void;
}

/** A week or a period of some members, or of the whole house, once more: shown first, then made. */
export function CopyDialog({ structureId, day, onMade, onClose }: CopyDialogProps) {
  const { staff, partners } = useReceivers(structureId);
  const receivers = [...staff, ...partners];
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const memberIds = chosen ?? staff.map(({ id }) => id);
  const [kind, setKind] = useState<'week' | 'period'>('week');
  const [from, setFrom] = useState(day);
  const [to, setTo] = useState(addDays(day, 27));
  const [target, setTarget] = useState(addDays(day, 7));
  const [wish, setWish] = useState<NewOpeningBatch | null>(null);
  const period = kind === 'week' ? weekCopied(from, target) : periodCopied(from, to, target);
  const same = period.from === period.firstDay;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setWish({ kind: 'copy', structureId, memberIds: [...memberIds], ...period });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="copy-title" fullWidth maxWidth="sm">
      <DialogTitle id="copy-title">
        {wish ? 'Aperçu de la copie' : 'Copier une semaine ou une période'}
      </DialogTitle>
      {wish ? (
        <BatchReview wish={wish} onBack={() => setWish(null)} onMade={onMade} />
      ) : (
        <form onSubmit={send}>
          <DialogContent>
            <Stack spacing={2} sx={{ pt: 1 }}>
              <ChoiceRow
                label="Copier"
                value={kind}
                onChange={setKind}
                choices={[
                  { value: 'week', label: 'Une semaine' },
                  { value: 'period', label: 'Une période' },
                ]}
              />
              <DayField
                label={kind === 'week' ? 'Semaine du' : 'Premier jour'}
                value={from}
                today={day}
                onChange={(first) => {
                  setFrom(first);
                  if (first > to) setTo(first);
                }}
              />
              {kind === 'period' && (
                <DayField
                  label="Dernier jour"
                  value={to}
                  today={from}
                  min={from}
                  max={addDays(from, 365)}
                  onChange={setTo}
                />
              )}
              <DayField
                label="Vers la semaine du"
                value={target}
                today={day}
                onChange={setTarget}
              />
              <MembersField members={receivers} ids={memberIds} onChange={setChosen} />
              <Typography role="status">
                Du {longDay(period.from)} au {longDay(period.to)}, copié du{' '}
                {longDay(period.firstDay)} au {longDay(lastDayCopied(period))}. Ce qui est déjà là
                n’est pas copié deux fois.
              </Typography>
            </Stack>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>Abandonner</Button>
            <SendButton
              label="Voir l’aperçu"
              side="end"
              pending={false}
              missing={[
                memberIds.length === 0 && 'un membre',
                same && 'une autre semaine où copier',
              ]}
            />
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}
