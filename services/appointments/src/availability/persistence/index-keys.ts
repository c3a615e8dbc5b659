import type { CivilDate } from '@maillage/kernel';

/**
 * Keys of the index. `edition`: another text after every write of a structure's openings or weeks. `house`: a hash of
 * its openings, each with its longest free stretches. `week`: a hash of what its openings have free.
 * @param prefix of every key, and of no other
 */
export function indexKeys(prefix: string) {
  return {
    prefix,
    covered: `${prefix}covered`,
    facts: `${prefix}facts`,
    turn: `${prefix}turn`,
    opening: (openingId: string) => `${prefix}opening:${openingId}`,
    edition: (structureId: string) => `${prefix}edition:${structureId}`,
    house: (structureId: string) => `${prefix}house:${structureId}`,
    week: (structureId: string, monday: CivilDate) => `${prefix}week:${monday}:${structureId}`,
  };
}

export type IndexKeys = ReturnType<typeof indexKeys>;
