import { workshopBounds } from '@maillage/contracts/codes';
import type {
  MotiveResource,
  WorkshopResource,
  WorkshopRooms,
} from '@maillage/contracts/http/appointments';
import {
  Alert,
  Autocomplete,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
  TextField,
} from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useGetList, useNotify, useRedirect } from 'react-admin';
import { CodeSelect } from '../controls/CodeSelect.js';
import { DayField } from '../controls/DayField.js';
import { insideMain } from '../controls/inside-main.js';
import { isWithin, NumberField } from '../controls/NumberField.js';
import { SendButton } from '../controls/SendButton.js';
import { TimeField } from '../controls/TimeField.js';
import { useMembersAt } from '../members/use-colleagues.js';
import { useNetworkId, useToday, type OwnStructure } from '../places/own-places.js';
import { everything } from '../providers/data-provider.js';
import { useSession } from '../providers/session.js';
import { useRead } from '../providers/use-read.js';
import { useWrite } from '../providers/use-write.js';
import { durationText, instantAt } from '../time/french-dates.js';
import { WorkshopRoomField } from './WorkshopRoomField.js';

interface NewWorkshopDialogProps {
  readonly structure: OwnStructure;
  readonly onClose: () => void;
}

const wholeTime = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A workshop of one session: its motive says how long it takes and how many places it has. */
export function NewWorkshopDialog({ structure, onClose }: NewWorkshopDialogProps) {
  const { role, memberId: self } = useSession();
  const manages = role === 'structure-manager';
  const [networkId] = useNetworkId();
  const motives = useGetList<MotiveResource>('motives', {
    filter: { networkId },
    pagination: everything,
  });
  const withSeats = (motives.data ?? []).filter(({ seats }) => seats !== null);
  const { members } = useMembersAt({ structureId: manages ? structure.id : '' });
  const today = useToday(structure.zone);
  const [code, setCode] = useState('');
  const [leaderIds, setLeaderIds] = useState<readonly string[]>(manages ? [] : [self]);
  const [day, setDay] = useState(today);
  const [time, setTime] = useState('14:00');
  const [seats, setSeats] = useState<number | null>(null);
  const [place, setPlace] = useState('');
  const [roomId, setRoomId] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const notify = useNotify();
  const redirect = useRedirect();
  const motive = withSeats.find((each) => each.code === code);
  // While it is being written, « 9h » is no time yet.
  const startsAt = wholeTime.test(time) ? instantAt(structure.zone, day, time) : undefined;
  const { data: rooms } = useRead<WorkshopRooms>('workshops', {
    path: '/rooms',
    query: { structureId: structure.id, motiveCode: code, startsAt },
    enabled: code !== '' && startsAt !== undefined,
    keepPrevious: true,
  });
  const where = place.trim();
  const room = where === '' ? rooms?.data.find(({ id }) => id === roomId) : undefined;
  const write = useWrite<WorkshopResource>('workshops', {
    alsoTouches: ['calendar', 'slots'],
    onSuccess: ({ id }) => {
      notify('Atelier prévu : inscrivez les personnes.', { type: 'success' });
      redirect(`/workshops/${id}`);
    },
    onRefused: (refused) => {
      setRefusal(refused.message);
      return true;
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    write.mutate({
      body: {
        structureId: structure.id,
        motiveCode: code,
        leaderIds,
        startsAt,
        ...(seats === null ? {} : { seats }),
        roomId: room?.id ?? null,
        place: where === '' ? null : where,
      },
    });
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby="workshop-title" fullWidth maxWidth="sm">
      <form onSubmit={send}>
        <DialogTitle id="workshop-title">Nouvel atelier à {structure.name}</DialogTitle>
        <DialogContent>
          <Stack spacing={2} sx={{ pt: 1 }}>
            {refusal && <Alert severity="error">{refusal}</Alert>}
            {motives.data && withSeats.length === 0 && (
              <Alert severity="info">
                Aucun motif du réseau n’a de nombre de places. Demandez au coordinateur d’en créer
                un dans Motifs, puis proposez-le dans votre maison.
              </Alert>
            )}
            <CodeSelect
              label="Motif de l’atelier"
              required
              value={code}
              onChange={(chosen) => {
                setCode(chosen);
                setSeats(withSeats.find((each) => each.code === chosen)?.seats ?? null);
              }}
              choices={withSeats.map((each) => ({
                value: each.code,
                label: `${each.label} (${durationText(each.durationMinutes)})`,
              }))}
            />
            {manages && (
              <Autocomplete
                multiple
                value={members.filter(({ id }) => leaderIds.includes(id))}
                options={members}
                getOptionLabel={({ displayName }) => displayName}
                getOptionKey={({ id }) => id}
                isOptionEqualToValue={(a, b) => a.id === b.id}
                onChange={(_event, chosen) => setLeaderIds(chosen.map(({ id }) => id))}
                slotProps={insideMain}
                noOptionsText="Personne à ce nom"
                clearText="Effacer"
                openText="Ouvrir"
                closeText="Fermer"
                renderInput={(params) => (
                  <TextField
                    {...params}
                    label="Animé par"
                    helperText="Leur temps est pris : aucun rendez-vous n’est proposé avec eux."
                  />
                )}
              />
            )}
            <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
              <DayField label="Jour" value={day} today={today} min={today} onChange={setDay} />
              <TimeField label="À partir de" value={time} onChange={setTime} />
            </Stack>
            <NumberField
              label="Places"
              value={seats}
              bounds={workshopBounds.seats}
              onChange={setSeats}
              hint={motive ? `Le motif en prévoit ${String(motive.seats)}` : null}
            />
            {rooms && rooms.data.length > 0 && (
              <WorkshopRoomField
                rooms={rooms.data}
                roomId={roomId}
                elsewhere={where !== ''}
                onChange={setRoomId}
              />
            )}
            <TextField
              label="Lieu, si ce n’est pas la maison"
              value={place}
              onChange={({ target }) => setPlace(target.value)}
              slotProps={{ htmlInput: { maxLength: workshopBounds.placeLength } }}
              helperText="Par exemple : salle des fêtes, mairie. Vide : à la maison."
            />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Abandonner</Button>
          <SendButton
            side="end"
            label="Prévoir l’atelier"
            missing={[
              code === '' && 'le motif',
              leaderIds.length === 0 && 'la personne qui anime',
              startsAt === undefined && 'une heure',
              !isWithin(seats, workshopBounds.seats, false) && 'un nombre de places possible',
              room !== undefined && room.state !== 'free' && 'une salle libre à cette heure',
            ]}
            pending={write.isPending}
          />
        </DialogActions>
      </form>
    </Dialog>
  );
}
