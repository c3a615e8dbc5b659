import type { WorkshopRooms } from '@maillage/contracts/http/appointments';
import { MenuItem, TextField } from '@mui/material';
import { roomLine } from './workshop-words.js';

interface WorkshopRoomFieldProps {
  readonly rooms: WorkshopRooms['data'];
  readonly roomId: string | null;
  /** It takes place elsewhere than at the house. */
  readonly elsewhere: boolean;
  readonly onChange: (roomId: string | null) => void;
}

const none = 'none';

/** A room of the house for the workshop; what is taken or closed at its time is shown, and cannot be chosen. */
export function WorkshopRoomField({ rooms, roomId, elsewhere, onChange }: WorkshopRoomFieldProps) {
  const chosen = rooms.find(({ id }) => id === roomId);
  const wrong = !elsewhere && chosen !== undefined && chosen.state !== 'free';
  return (
    <TextField
      select
      label="Salle"
      value={elsewhere || chosen === undefined ? none : chosen.id}
      disabled={elsewhere}
      error={wrong}
      helperText={
        elsewhere
          ? 'L’atelier a lieu ailleurs : aucune salle de la maison n’est prise.'
          : 'La salle est prise pour l’atelier : aucun rendez-vous n’y est proposé.'
      }
      onChange={({ target }) => onChange(target.value === none ? null : target.value)}
    >
      <MenuItem value={none}>Aucune salle</MenuItem>
      {rooms.map((room) => (
        <MenuItem key={room.id} value={room.id} disabled={room.state !== 'free'}>
          {roomLine(room)}
        </MenuItem>
      ))}
    </TextField>
  );
}
