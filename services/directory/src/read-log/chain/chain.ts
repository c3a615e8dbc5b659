import { linkOf, type Entry } from './entry.js';

/** Entries are added to the chain in batches, each one transaction. */
export const SEALING_BATCH = 100;

/** An entry as found in the database, with the hash that was kept of it. */
export interface WrittenEntry {
  readonly entry: Entry;
  readonly hash: string;
}

/** An entry at its place in the chain of its network. */
export interface SealedEntry extends WrittenEntry {
  /** From 1. */
  readonly sequence: number;
  readonly previous: string;
  readonly link: string;
}

/** Where the chain of a network stands. */
export interface Chain {
  readonly networkId: string;
  readonly sequence: number;
  readonly link: string;
  /** UTC day of the last sealing. */
  readonly day: string;
  readonly signedSequence: number;
}

/** What a day's signature vouches for: the chain up to here. */
export interface Checkpoint {
  readonly networkId: string;
  readonly day: string;
  readonly sequence: number;
  readonly link: string;
}

/** Adds entries to a chain in the order given; the first stands after the chain's last link. */
export function seal(
  chain: Chain,
  entries: readonly WrittenEntry[],
  day: string,
): { readonly sealed: readonly SealedEntry[]; readonly chain: Chain } {
  let { sequence, link } = chain;
  const sealed = entries.map((written) => {
    const previous = link;
    sequence += 1;
    link = linkOf(previous, sequence, written.hash);
    return { ...written, sequence, previous, link };
  });
  return { sealed, chain: { ...chain, sequence, link, day } };
}

/** The checkpoint that a chain is due when a new day has begun; undefined when nothing is unsigned. */
export function checkpointDue(chain: Chain, today: string): Checkpoint | undefined {
  const { networkId, day, sequence, link, signedSequence } = chain;
  if (day >= today || signedSequence >= sequence) return undefined;
  return { networkId, day, sequence, link };
}

/** The words that are signed: the same for the same checkpoint. */
export function wordsOf({ networkId, day, sequence, link }: Checkpoint): string {
  return JSON.stringify([networkId, day, sequence, link]);
}

/** Days that an entry is kept, at least. */
export const READ_LOG_DAYS = 366;

/** The first UTC day whose entries are kept at `now`; a chain may be cut at the checkpoint of an earlier one. */
export function firstDayKept(now: Date): string {
  return utcDay(new Date(now.getTime() - READ_LOG_DAYS * 86_400_000));
}

/** UTC day, `YYYY-MM-DD`. */
export function utcDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}
