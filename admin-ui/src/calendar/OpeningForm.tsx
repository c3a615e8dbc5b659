import type { Weekday } from '@maillage/contracts/codes';
import type {
  MotiveResource,
  NewOpening,
  NewOpeningBatch,
  OpeningBatchResource,
  OpeningResource,
} from '@maillage/contracts/http/appointments';
import type { StructureResource } from '@maillage/contracts/http/directory';
import { Alert, Button, DialogActions, DialogContent, Stack, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { SendButton } from '../controls/SendButton.js';
import { useWrite } from '../providers/use-write.js';
import { shortDay, weekdayOf } from '../time/french-dates.js';
import { BatchReview } from './BatchReview.js';
import { MembersField } from './MembersField.js';
import { MotivesField } from './MotivesField.js';
import { openingSentence } from './opening-sentence.js';
import { OpeningEnd } from './OpeningEnd.js';
import { OpeningPlace } from './OpeningPlace.js';
import { OpeningTimes } from './OpeningTimes.js';
import { SingleDates } from './SingleDates.js';
import { useReceivers } from './use-receivers.js';

interface OpeningFormProps {
  readonly structure: StructureResource;
  /** Null: a new one, or one for each of several members. */
  readonly opening: OpeningResource | null;
  readonly motives: readonly MotiveResource[];
  readonly day: string;
  readonly onMade: (batch: OpeningBatchResource) => void;
  readonly onClose: () => void;
}

type Settings = Omit<NewOpening, 'structureId' | 'memberId'>;

/** What an opening says; for several members it is shown first. */
export function OpeningForm(props: OpeningFormProps) {
  const { structure, opening, motives, day, onMade, onClose } = props;
  const { staff, partners } = useReceivers(structure.id);
  const [memberIds, setMemberIds] = useState<readonly string[]>([]);
  const [settings, setSettings] = useState<Settings>(opening ?? (() => newSettings(motives, day)));
  const [wish, setWish] = useState<NewOpeningBatch | null>(null);
  const [editingDate, setEditingDate] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const notify = useNotify();
  const write = useWrite<OpeningResource>('openings', {
    alsoTouches: ['calendar', 'slots', 'missing-openings'],
    onSuccess: ({ overlaps: [beside] }) => {
      notify(
        beside
          ? `Enregistré. Une autre plage de cette personne a lieu au même moment, dès le ${shortDay(beside.date)}.`
          : 'Enregistré.',
        { type: beside ? 'warning' : 'success' },
      );
      onClose();
    },
    onRefused: (refused) => {
      setRefusal(refused.message);
      return true;
    },
  });
  const { recurrence, blocks, exceptions, motiveCodes, roomId, stopId } = settings;
  const body = { recurrence, blocks, exceptions, motiveCodes, roomId, stopId };
  const several = memberIds.length > 1;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const place = { structureId: structure.id };
    const [memberId] = memberIds;
    if (opening) {
      write.mutate({ method: 'PATCH', path: `/${opening.id}`, version: opening.version, body });
    } else if (several) setWish({ kind: 'create', ...place, memberIds: [...memberIds], ...body });
    else write.mutate({ body: { ...place, memberId, ...body } });
  };
  if (wish) return <BatchReview wish={wish} onBack={() => setWish(null)} onMade={onMade} />;
  const set = (part: Partial<Settings>) => setSettings({ ...settings, ...part });
  return (
    <form onSubmit={send}>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {refusal && <Alert severity="error">{refusal}</Alert>}
          {!opening && (
            <MembersField
              members={[...staff, ...partners]}
              ids={memberIds}
              onChange={setMemberIds}
            />
          )}
          <OpeningTimes times={settings} today={day} onChange={set} />
          <OpeningPlace structure={structure} place={settings} onChange={set} />
          <MotivesField
            motives={motives}
            codes={motiveCodes}
            onChange={(codes) => set({ motiveCodes: [...codes] })}
          />
          <SingleDates
            exceptions={exceptions}
            blocks={blocks}
            day={day}
            takesPlace={opening !== null}
            onChange={(dates) => set({ exceptions: dates })}
            onEditing={setEditingDate}
          />
          <Typography role="status">Reçoit {openingSentence(settings)}.</Typography>
          {opening && <OpeningEnd opening={opening} day={day} onDone={onClose} />}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Abandonner</Button>
        <SendButton
          label={several ? 'Voir l’aperçu' : 'Enregistrer'}
          side="end"
          pending={write.isPending}
          missing={[
            !opening && memberIds.length === 0 && 'un membre',
            motiveCodes.length === 0 && 'un motif',
            editingDate && 'une réponse pour la date en cours',
          ]}
        />
      </DialogActions>
    </form>
  );
}

function newSettings(motives: readonly MotiveResource[], day: string): Settings {
  const weekdays = [weekdayOf(day) as Weekday];
  return {
    recurrence: { kind: 'weekly', firstDay: day, everyWeeks: 1, weekdays },
    blocks: [{ from: '09:00', to: '12:00' }],
    exceptions: [],
    motiveCodes: motives.map(({ code }) => code),
    ...{ roomId: null, stopId: null },
  };
}
