import { absenceReasons, closureReasons } from '@maillage/contracts/codes';
import type { AbsenceResource, ClosureResource } from '@maillage/contracts/http/appointments';
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
import { CodeSelect } from '../controls/CodeSelect.js';
import { DayField } from '../controls/DayField.js';
import { TimeField } from '../controls/TimeField.js';
import { absenceReasonLabels, closureReasonLabels } from '../i18n/timetable-labels.js';
import { useMembersAt } from '../members/use-colleagues.js';
import type { OwnStructure } from '../places/own-places.js';
import { SettleDialog } from '../settlement/SettleDialog.js';
import { TouchedPreview } from '../settlement/TouchedPreview.js';
import { useSession } from '../providers/session.js';
import { useWrite } from '../providers/use-write.js';

interface TimeOffDialogProps {
  readonly what: 'absence' | 'closure';
  readonly structure: OwnStructure;
  readonly day: string;
  readonly onClose: () => void;
}

/** A period in which somebody is away, or the house is closed. */
export function TimeOffDialog({ what, structure, day, onClose }: TimeOffDialogProps) {
  const { role, memberId: self } = useSession();
  const choosesMember = what === 'absence' && role === 'structure-manager';
  const { members } = useMembersAt({ structureId: choosesMember ? structure.id : '' });
  const [memberId, setMemberId] = useState(choosesMember ? '' : self);
  const [reason, setReason] = useState<string>('');
  const [time, setTime] = useState({ firstDay: day, from: '00:00', lastDay: day, to: '24:00' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const notify = useNotify();
  const resource = what === 'absence' ? 'absences' : 'closures';
  const [saved, setSaved] = useState<AbsenceResource | ClosureResource | null>(null);
  const [touchesSome, setTouchesSome] = useState(false);
  const write = useWrite<AbsenceResource | ClosureResource>(resource, {
    alsoTouches: ['calendar', 'slots', 'settlements'],
    onSuccess: (result) => {
      notify(
        what === 'absence'
          ? 'Absence notée : aucun créneau n’est proposé avec cette personne sur cette période.'
          : 'Fermeture notée : aucun créneau n’est proposé sur cette période.',
        { type: 'success' },
      );
      if (touchesSome) setSaved(result);
      else onClose();
    },
    onRefused: (refused) => {
      setRefusal(refused.message);
      return true;
    },
  });
  const complete = reason !== '' && memberId !== '';
  const body =
    what === 'absence'
      ? { memberId, zone: structure.zone, reason, time: { kind: 'period', ...time } }
      : { structureId: structure.id, roomId: null, reason, ...time };
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
            <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
              <DayField
                label="Premier jour"
                value={time.firstDay}
                today={day}
                onChange={(firstDay) =>
                  set({ firstDay, lastDay: firstDay > time.lastDay ? firstDay : time.lastDay })
                }
              />
              <TimeField label="À partir de" value={time.from} onChange={(from) => set({ from })} />
            </Stack>
            <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
              <DayField
                label="Dernier jour"
                value={time.lastDay}
                today={day}
                min={time.firstDay}
                onChange={(lastDay) => set({ lastDay })}
              />
              <TimeField label="Jusqu’à" value={time.to} onChange={(to) => set({ to })} />
            </Stack>
            <TouchedPreview
              resource={resource}
              body={complete ? body : null}
              zone={structure.zone}
              onTouched={setTouchesSome}
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Abandonner</Button>
          <Button type="submit" variant="contained" disabled={write.isPending || !complete}>
            Enregistrer
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
