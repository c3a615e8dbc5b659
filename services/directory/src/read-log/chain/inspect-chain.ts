import { CHAIN_START, hashOf, linkOf } from './entry.js';
import type { Chain, Checkpoint, SealedEntry } from './chain.js';

/** What is wrong with a chain, and where; said in words that need no knowledge of chains. */
export interface Break {
  readonly sequence: number | null;
  readonly entryId: string | null;
  readonly words: string;
}

/** Where a chain is taken up: at its beginning, or after the checkpoint at which retention cut it. */
export type From = Pick<Checkpoint, 'sequence' | 'link'>;
export const fromTheStart: From = { sequence: 0, link: CHAIN_START };

/** Walks one network's chain entry by entry; every deviation is a break. */
export class ChainInspection {
  readonly breaks: Break[] = [];
  private expected: From;
  private readonly links = new Map<number, string>();

  /** @param marks sequences whose link a checkpoint vouches for. */
  constructor(
    from: From,
    private readonly marks: ReadonlySet<number> = new Set(),
  ) {
    this.expected = from;
    this.links.set(from.sequence, from.link);
  }

  /** The next entry by sequence. */
  take({ entry, hash, sequence, previous, link }: SealedEntry): void {
    const wrong = (words: string): void => {
      this.breaks.push({ sequence, entryId: entry.id, words });
    };
    const next = this.expected.sequence + 1;
    if (sequence > next) wrong(missing(next, sequence - 1));
    if (sequence < next) wrong('two entries have this number: one was inserted');
    if (hashOf(entry) !== hash) wrong('what it says was changed after it was written');
    if (sequence === next && previous !== this.expected.link) {
      wrong('it does not follow the entry before it: one of the two was put in or moved');
    }
    if (linkOf(previous, sequence, hash) !== link) {
      wrong('its seal does not fit its place: it was moved or replaced');
    }
    this.expected = { sequence: Math.max(sequence, this.expected.sequence), link };
    if (this.marks.has(sequence)) this.links.set(sequence, link);
  }

  /** The chain as the sealer left it must end where the entries end. */
  end({ sequence, link }: Pick<Chain, 'sequence' | 'link'>): void {
    if (this.expected.sequence < sequence) {
      this.missingAtEnd(missing(this.expected.sequence + 1, sequence));
    } else if (this.expected.sequence > sequence || this.expected.link !== link) {
      this.missingAtEnd('the last entry is not the one that was sealed last');
    }
  }

  /** A checkpoint whose signature is good must name a link that is there. */
  compare({ sequence, link, day }: Checkpoint): void {
    const found = this.links.get(sequence);
    if (found === link) return;
    const words = `the chain is not the one that was signed for ${day}: entries up to this one were rewritten`;
    this.breaks.push({ sequence, entryId: null, words });
  }

  private missingAtEnd(words: string): void {
    this.breaks.push({ sequence: this.expected.sequence, entryId: null, words });
  }
}

function missing(first: number, last: number): string {
  return first === last
    ? `entry ${String(first)} is missing: it was deleted`
    : `entries ${String(first)} to ${String(last)} are missing: they were deleted`;
}
