import { absenceReasons, closureReasons, type Weekday } from '@maillage/contracts/codes';
import type {
  AbsenceResource,
  ClosureResource,
  RecurrenceResource,
} from '@maillage/contracts/http/appointments';
import type { StructureResource } from '@maillage/contracts/http/directory';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useNotify } from 'react-admin';
import { ChoiceRow } from '../controls/ChoiceRow.js';
import { CodeSelect } from '../controls/CodeSelect.js';
import { SendButton } from '../controls/SendButton.js';
import { TimeField } from '../controls/TimeField.js';
import { absenceReasonLabels, closureReasonLabels } from '../i18n/timetable-labels.js';
import { useMembersAt } from '../members/use-colleagues.js';
import { useSession } from '../providers/session.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { SettleDialog } from '../settlement/SettleDialog.js';
import { TouchedPreview } from '../settlement/TouchedPreview.js';
import { weekdayOf } from '../time/french-dates.js';
import { PeriodFields } from './PeriodFields.js';
import { RecurrenceFields } from './RecurrenceFields.js';

/** Of the field that says what is closed: no room has this id. */
const wholeHouse = 'whole-house';

interface TimeOffDialogProps {
  readonly what: 'absence' | 'closure';
  /** The house that is closed, or where the member works; empty id: none, a partner's own absence. */
  readonly structure: { readonly id: string; readonly name: string; readonly zone: string };
  readonly day: string;
  readonly onClose: () => void;
}

/** When somebody is away, once or regularly; when the house or one of its rooms is closed. */
export function TimeOffDialog({ what, structure, day, onClose }: TimeOffDialogProps) {
  const { role, memberId: self } = useSession();
  const isPartner = role.startsWith('operator-');
  const choosesMember = what === 'absence' && role === 'structure-manager';
  const { members } = useMembersAt({ structureId: choosesMember ? structure.id : '' });
  const [memberId, setMemberId] = useState(choosesMember ? '' : self);
  const [reason, setReason] = useState<string>('');
  const [time, setTime] = useState({ firstDay: day, from: '00:00', lastDay: day, to: '24:00' });
  const [comesBack, setComesBack] = useState(false);
  const [recurrence, setRecurrence] = useState<RecurrenceResource>({
    ...{ kind: 'weekly', firstDay: day, everyWeeks: 1 },
    weekdays: [weekdayOf(day) as Weekday],
  });
  const [roomId, setRoomId] = useState(wholeHouse);
  const house = useRead<StructureResource>('structures', {
    path: `/${structure.id}`,
    enabled: what === 'closure',
  });
  const rooms = house.data?.rooms ?? [];
  const [refusal, setRefusal] = useState<string | null>(null);
  const notify = useNotify();
  const resource = what === 'absence' ? 'absences' : 'closures';
  const [saved, setSaved] = useState<AbsenceResource | ClosureResource | null>(null);
  const [touchesSome, setTouchesSome] = useState(false);
  const write = useWrite<AbsenceResource | ClosureResource>(resource, {
    alsoTouches: ['calendar', 'slots', 'settlements', 'workshops'],
    onSuccess: (result) => {
      notify(
        what === 'absence'
          ? 'Absence notée : aucun créneau n’est proposé avec cette personne sur cette période.'
          : 'Fermeture notée : aucun créneau n’est proposé sur cette période.',
        { type: 'success' },
      );
      if (touchesSome && !isPartner) setSaved(result);
      else onClose();
    },
    onRefused: (refused) => {
      setRefusal(refused.message);
      return true;
    },
  });
  const { from, to } = time;
  const absenceTime = comesBack
    ? { kind: 'recurring', recurrence, except: [], from, to }
    : { kind: 'period', ...time };
  const body =
    what === 'absence'
      ? { memberId, zone: structure.zone, reason, time: absenceTime }
      : {
          structureId: structure.id,
          roomId: roomId === wholeHouse ? null : roomId,
          ...{ reason, ...time },
        };
  const missing = [
    what === 'absence' && memberId === '' && 'un membre',
    reason === '' && 'une raison',
  ];
  const send = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({ body });
  };
  if (saved) return <SettleDialog resource={resource} saved={saved} onClose={onClose} />;
  const labels: Readonly<Record<string, string>> =
    what === 'absence' ? absenceReasonLabels : closureReasonLabels;
  const reasons: readonly string[] = what === 'absence' ? absenceReasons : closureReasons;
  const set = (part: Partial<typeof time>) => setTime({ ...time, ...part });
  return (
    <Dialog open onClose={onClose} aria-labelledby="time-off-title" fullWidth maxWidth="sm">
      <form onSubmit={send}>
        <DialogTitle id="time-off-title">
          {what === 'absence' ? 'Noter une absence' : `Fermer ${structure.name}`}
        </DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {refusal && <Alert severity="error">{refusal}</Alert>}
            {choosesMember && (
              <CodeSelect
                label="Membre"
                required
                value={memberId}
                onChange={setMemberId}
                choices={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
              />
            )}
            <CodeSelect
              label="Raison"
              required
              value={reason}
              onChange={setReason}
              choices={reasons.map((value) => ({ value, label: labels[value] ?? value }))}
            />
            {rooms.length > 0 && (
              <CodeSelect
                label="Ce qui est fermé"
                value={roomId}
                onChange={setRoomId}
                choices={[
                  { value: wholeHouse, label: 'Toute la maison' },
                  ...rooms.map(({ id, name }) => ({ value: id, label: name })),
                ]}
              />
            )}
            {what === 'absence' && (
              <ChoiceRow
                label="Quand"
                value={comesBack ? 'recurring' : 'period'}
                onChange={(kind) => setComesBack(kind === 'recurring')}
                choices={[
                  { value: 'period', label: 'Une fois' },
                  { value: 'recurring', label: 'Régulièrement' },
                ]}
              />
            )}
            {comesBack ? (
              <>
                <RecurrenceFields recurrence={recurrence} today={day} onChange={setRecurrence} />
                <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
                  <TimeField
                    label="À partir de"
                    value={from}
                    onChange={(at) => set({ from: at })}
                  />
                  <TimeField label="Jusqu’à" value={to} onChange={(at) => set({ to: at })} />
                </Stack>
              </>
            ) : (
              <PeriodFields time={time} today={day} onChange={set} />
            )}
            <TouchedPreview
              resource={resource}
              body={missing.some(Boolean) ? null : body}
              zone={structure.zone}
              settledByHouse={isPartner}
              onTouched={setTouchesSome}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Abandonner</Button>
          <SendButton label="Enregistrer" side="end" pending={write.isPending} missing={missing} />
        </DialogActions>
      </form>
    </Dialog>
  );
}
