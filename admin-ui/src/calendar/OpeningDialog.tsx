import type { Weekday } from '@maillage/contracts/codes';
import type { MotiveResource, OpeningResource } from '@maillage/contracts/http/appointments';
import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  Typography,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useGetList, useNotify } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { ReadState } from '../layout/ReadState.js';
import { useMembersAt } from '../members/use-colleagues.js';
import { useNetworkId } from '../places/own-places.js';
import { everything } from '../providers/data-provider.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { shortDay, weekdayOf } from '../time/french-dates.js';
import { MotivesField } from './MotivesField.js';
import { openingSentence } from './opening-sentence.js';
import { OpeningTimes, type Times } from './OpeningTimes.js';

interface OpeningDialogProps {
  readonly structureId: string;
  /** Null: a new one. */
  readonly id: string | null;
  /** The day it was opened on. */
  readonly day: string;
  readonly onClose: () => void;
}

/** An opening that is new, or is changed, or does not take place on one day. */
export function OpeningDialog({ structureId, id, day, onClose }: OpeningDialogProps) {
  const [networkId] = useNetworkId();
  const opening = useRead<OpeningResource>('openings', {
    path: `/${id ?? ''}`,
    enabled: id !== null,
  });
  const motives = useGetList<MotiveResource>('motives', {
    filter: { networkId },
    pagination: everything,
  });
  const ready = motives.data && (id === null || opening.data);
  return (
    <Dialog open onClose={onClose} aria-labelledby="opening-title" fullWidth maxWidth="sm">
      <DialogTitle id="opening-title">
        {id === null ? 'Nouvelle plage d’ouverture' : `Plage : ${opening.data?.memberName ?? '…'}`}
      </DialogTitle>
      {ready ? (
        <OpeningForm
          structureId={structureId}
          opening={opening.data ?? null}
          motives={motives.data}
          day={day}
          onClose={onClose}
        />
      ) : (
        <DialogContent>
          <ReadState pending error={opening.error ?? motives.error} of="de la plage d’ouverture" />
        </DialogContent>
      )}
    </Dialog>
  );
}

interface OpeningFormProps extends Omit<OpeningDialogProps, 'id'> {
  readonly opening: OpeningResource | null;
  readonly motives: readonly MotiveResource[];
}

function OpeningForm({ structureId, opening, motives, day, onClose }: OpeningFormProps) {
  const { members } = useMembersAt({ structureId });
  const [memberId, setMemberId] = useState(opening?.memberId ?? '');
  const [codes, setCodes] = useState<readonly string[]>(
    opening?.motiveCodes ?? motives.map(({ code }) => code),
  );
  const [times, setTimes] = useState<Times>(
    opening ?? {
      recurrence: {
        kind: 'weekly',
        firstDay: day,
        everyWeeks: 1,
        weekdays: [weekdayOf(day) as Weekday],
      },
      blocks: [{ from: '09:00', to: '12:00' }],
    },
  );
  const [refusal, setRefusal] = useState<string | null>(null);
  const notify = useNotify();
  const write = useWrite<OpeningResource | null>('openings', {
    alsoTouches: ['calendar', 'slots', 'missing-openings'],
    onSuccess: (saved) => {
      const beside = saved?.overlaps[0];
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
  const change = (body: unknown, path = '', method: 'PATCH' | 'DELETE' | 'POST' = 'PATCH') =>
    opening &&
    write.mutate({ method, path: `/${opening.id}${path}`, version: opening.version, body });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const body = { recurrence: times.recurrence, blocks: times.blocks, motiveCodes: codes };
    if (opening) change(body);
    else write.mutate({ body: { structureId, memberId, ...body } });
  };
  const cancelDay = () =>
    opening && change({ exceptions: [...opening.exceptions, { kind: 'cancelled', date: day }] });
  return (
    <form onSubmit={send}>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          {refusal && <Alert severity="error">{refusal}</Alert>}
          {!opening && (
            <CodeSelect
              label="Membre"
              required
              value={memberId}
              onChange={setMemberId}
              choices={members.map(({ id, displayName }) => ({ value: id, label: displayName }))}
            />
          )}
          <OpeningTimes times={times} today={day} onChange={setTimes} />
          <MotivesField motives={motives} codes={codes} onChange={setCodes} />
          <Typography role="status">Reçoit {openingSentence(times)}.</Typography>
          {opening && (
            <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
              <Button variant="outlined" onClick={cancelDay} disabled={write.isPending}>
                Annuler le {shortDay(day)} seulement
              </Button>
              <Button
                variant="outlined"
                disabled={write.isPending}
                onClick={() => change({ lastDay: day }, '/end', 'POST')}
              >
                Terminer après le {shortDay(day)}
              </Button>
              <Button
                color="error"
                variant="outlined"
                disabled={write.isPending}
                onClick={() => change(undefined, '', 'DELETE')}
              >
                Supprimer la plage
              </Button>
            </Stack>
          )}
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Abandonner</Button>
        <Button
          type="submit"
          variant="contained"
          disabled={write.isPending || memberId === '' || codes.length === 0}
        >
          Enregistrer
        </Button>
      </DialogActions>
    </form>
  );
}
