import { createHash } from 'node:crypto';
import type { ReadingPurpose } from '@maillage/contracts/codes';

/** One line of the read log as it was written; nothing of it ever changes. */
export interface Entry {
  readonly id: string;
  readonly networkId: string;
  readonly at: Date;
  /** `member:<id>` or `service:<name>`. */
  readonly reader: string;
  readonly structureIds: readonly string[];
  readonly purpose: ReadingPurpose;
  readonly caseId: string | null;
  readonly appointmentId: string | null;
  /** A code. */
  readonly reason: string | null;
  /** Persons, by id only. */
  readonly ids: readonly string[];
}

/** SHA-256 of all that an entry says, base64url: the same for the same words, whatever order a database gives fields. */
export function hashOf(entry: Entry): string {
  const { id, networkId, at, reader, structureIds, purpose, caseId, appointmentId } = entry;
  const said = [id, networkId, at.toISOString(), reader, structureIds, purpose];
  return sha256([...said, caseId, appointmentId, entry.reason, entry.ids]);
}

/** What a link of a chain vouches for: this entry, at this place, after all before it. */
export function linkOf(previous: string, sequence: number, entryHash: string): string {
  return sha256([previous, sequence, entryHash]);
}

/** What the first entry of a chain stands after. */
export const CHAIN_START = 'start';

function sha256(said: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url');
}
