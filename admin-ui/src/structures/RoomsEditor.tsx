import { roomKinds, type RoomKind } from '@maillage/contracts/codes';
import type { StructureChange } from '@maillage/contracts/http/directory';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import {
  Button,
  Checkbox,
  FormControlLabel,
  IconButton,
  MenuItem,
  Stack,
  TextField,
} from '@mui/material';
import { roomKindLabels } from '../i18n/place-labels.js';

type Rooms = NonNullable<StructureChange['rooms']>;

/** Rooms that can be booked: name, kind, persons at once, wheelchair. */
export function RoomsEditor({
  rooms,
  onChange,
}: {
  rooms: Rooms;
  onChange: (rooms: Rooms) => void;
}) {
  return (
    <Stack spacing={1}>
      {rooms.map((room, at) => {
        const number = String(at + 1);
        const set = (part: Partial<Rooms[number]>) =>
          onChange(rooms.map((each, index) => (index === at ? { ...each, ...part } : each)));
        return (
          <Stack
            key={room.id ?? at}
            direction="row"
            useFlexGap
            sx={{ flexWrap: 'wrap', gap: 1, alignItems: 'center' }}
          >
            <TextField
              label={`Salle ${number}`}
              required
              value={room.name}
              onChange={(event) => set({ name: event.target.value })}
              sx={{ width: 260 }}
            />
            <TextField
              select
              label={`Usage, salle ${number}`}
              value={room.kind}
              onChange={(event) => set({ kind: event.target.value as RoomKind })}
              sx={{ width: 200 }}
            >
              {roomKinds.map((kind) => (
                <MenuItem key={kind} value={kind}>
                  {roomKindLabels[kind]}
                </MenuItem>
              ))}
            </TextField>
            <TextField
              type="number"
              label={`Places, salle ${number}`}
              required
              value={room.capacity}
              onChange={(event) => set({ capacity: Number(event.target.value) })}
              slotProps={{ htmlInput: { min: 1, max: 500 } }}
              sx={{ width: 150 }}
            />
            <FormControlLabel
              control={
                <Checkbox
                  checked={room.accessible}
                  onChange={(_, accessible) => set({ accessible })}
                />
              }
              label="Accessible en fauteuil"
            />
            <IconButton
              aria-label={`Retirer la salle ${number}`}
              onClick={() => onChange(rooms.filter((_, index) => index !== at))}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Stack>
        );
      })}
      <Button
        sx={{ alignSelf: 'flex-start' }}
        disabled={rooms.length >= 30}
        onClick={() =>
          onChange([...rooms, { name: '', kind: 'office', capacity: 2, accessible: true }])
        }
      >
        Ajouter une salle
      </Button>
    </Stack>
  );
}
