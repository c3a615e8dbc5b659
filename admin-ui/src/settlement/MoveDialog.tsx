import type { SettlementResource, StructureSlots } from '@maillage/contracts/http/appointments';
import {
  Alert,
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Stack,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { SendButton } from '../controls/SendButton.js';
import { ReadState } from '../layout/ReadState.js';
import { useToday } from '../places/own-places.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { addDays, dayIn, longDay, timeIn } from '../time/french-dates.js';
import { whenOf } from './settlement-words.js';

const DAYS_AHEAD = 30;
const SLOTS_OF_A_HOUSE = 200;

/** Chooses another time, in the same house or the whole network; the person is told. */
export function MoveDialog({ one, onClose }: { one: SettlementResource; onClose: () => void }) {
  const today = useToday(one.zone);
  const [everywhere, setEverywhere] = useState(false);
  const [day, setDay] = useState('');
  const [key, setKey] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const { data, isPending, error, refetch } = useRead<{ readonly data: StructureSlots[] }>(
    'slots',
    {
      query: {
        networkId: one.networkId,
        motiveCode: one.motiveCode ?? '',
        ...{ from: today, to: addDays(today, DAYS_AHEAD), slots: SLOTS_OF_A_HOUSE },
        ...(everywhere ? {} : { structureId: one.structureId }),
      },
    },
  );
  const slots = (data?.data ?? [])
    .flatMap(({ id, name, zone, slots: found }) =>
      found.map((slot) => ({
        ...slot,
        key: `${id} ${slot.memberId} ${slot.startsAt}`,
        ...{ structureId: id, structureName: name, zone, day: dayIn(zone, slot.startsAt) },
      })),
    )
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const days = [...new Set(slots.map((slot) => slot.day))];
  const ofDay = slots.filter((slot) => slot.day === day);
  const chosen = ofDay.find((slot) => slot.key === key);
  const notify = useNotify();
  const write = useWrite('appointments', {
    alsoTouches: ['settlements', 'calendar', 'slots'],
    onSuccess: () => {
      notify(`${one.reference} déplacé ; l’usager est prévenu s’il a laissé un contact.`, {
        type: 'success',
      });
      onClose();
    },
    onRefused: (refused) => {
      setRefusal(refused.message);
      return true;
    },
  });
  const move = () => {
    if (!chosen) return;
    const { structureId, memberId, startsAt } = chosen;
    write.mutate({
      path: `/${one.id}/move`,
      version: one.version,
      body: { structureId, memberId, startsAt },
    });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="move-title" fullWidth maxWidth="sm">
      <DialogTitle id="move-title">Déplacer le rendez-vous {one.reference}</DialogTitle>
      <DialogContent>
        <Stack spacing={2}>
          <Typography>
            {whenOf(one)}, {one.structureName}.
          </Typography>
          {refusal && <Alert severity="error">{refusal}</Alert>}
          <FormControlLabel
            control={
              <Checkbox
                checked={everywhere}
                onChange={(event) => {
                  setEverywhere(event.target.checked);
                  setDay('');
                }}
              />
            }
            label="Chercher dans tout le réseau"
          />
          <ReadState
            pending={isPending}
            error={error}
            onRetry={() => void refetch()}
            of="des créneaux libres"
          />
          {data && slots.length === 0 && (
            <Typography>
              Aucun créneau libre dans les {DAYS_AHEAD} jours
              {everywhere ? '' : ' dans cette maison : cherchez dans tout le réseau'}.
            </Typography>
          )}
          {slots.length > 0 && (
            <CodeSelect
              label="Jour"
              required
              value={day}
              onChange={(value) => {
                setDay(value);
                setKey('');
              }}
              choices={days.map((value) => ({ value, label: longDay(value) }))}
            />
          )}
          {ofDay.length > 0 && (
            <CodeSelect
              label="Créneau"
              required
              value={chosen ? key : ''}
              onChange={setKey}
              choices={ofDay.map((slot) => ({
                value: slot.key,
                label: `${timeIn(slot.zone, slot.startsAt)}, avec ${slot.memberName}${everywhere ? `, ${slot.structureName}` : ''}`,
              }))}
            />
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Fermer</Button>
        <SendButton
          side="end"
          type="button"
          label="Déplacer et prévenir"
          missing={[!chosen && 'le nouveau créneau']}
          pending={write.isPending}
          onClick={move}
        />
      </DialogActions>
    </Dialog>
  );
}
