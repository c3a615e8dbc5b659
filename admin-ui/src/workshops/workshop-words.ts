import type { WorkshopResource, WorkshopRooms } from '@maillage/contracts/http/appointments';

/** « 1 inscrit », « 2 inscrits ». */
export function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count > 1 ? 's' : ''}`;
}

/** « 3 places sur 8 », « Complet ». */
export function placesLeft({ left, seats }: Pick<WorkshopResource, 'left' | 'seats'>): string {
  if (left === 0) return `Complet (${String(seats)})`;
  return `${counted(left, 'place')} sur ${String(seats)}`;
}

/** The house, with its room; or the other place, and which house holds it. */
export function whereOf({
  place,
  roomName,
  structureName,
}: Pick<WorkshopResource, 'place' | 'roomName' | 'structureName'>): string {
  if (place !== null) return `${place} (${structureName})`;
  return roomName === null ? structureName : `${structureName}, ${roomName}`;
}

const states = { free: '', taken: ' : déjà prise', closed: ' : fermée' } as const;

/** « Salle des permanences (12 places) », and why it cannot be taken at that time. */
export function roomLine({
  name,
  capacity,
  state,
}: Pick<WorkshopRooms['data'][number], 'name' | 'capacity' | 'state'>): string {
  return `${name} (${counted(capacity, 'place')})${states[state]}`;
}
