import type { CivilDate } from '@maillage/kernel';

/**
 * Keys of the index. `edition`: another text after every write of a structure's openings or weeks. `house`: a hash of
 * its openings, each with its longest free stretches. `week`: a hash of what its openings have free, by opening, and of
 * what takes its rooms, by `roomField`.
 * @param prefix of every key, and of no other
 */
export function indexKeys(prefix: string) {
  return {
    prefix,
    // With the number of its form: what an earlier version wrote is not read.
    covered: `${prefix}covered:2`,
    facts: `${prefix}facts`,
    turn: `${prefix}turn`,
    opening: (openingId: string) => `${prefix}opening:${openingId}`,
    edition: (structureId: string) => `${prefix}edition:${structureId}`,
    house: (structureId: string) => `${prefix}house:${structureId}`,
    week: (structureId: string, monday: CivilDate) => `${prefix}week:${monday}:${structureId}`,
  };
}

export type IndexKeys = ReturnType<typeof indexKeys>;

const ROOM = 'room:';

/** The field of a room in the hash of a week. */
export function roomField(roomId: string): string {
  return `${ROOM}${roomId}`;
}

/** The room of a field; undefined where it is an opening's. */
export function roomOfField(field: string): string | undefined {
  return field.startsWith(ROOM) ? field.slice(ROOM.length) : undefined;
}
