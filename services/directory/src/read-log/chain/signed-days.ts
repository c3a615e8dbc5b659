import { utcDay, type Checkpoint } from './chain.js';
import type { Break } from './inspect-chain.js';

/**
 * Entries of the signed day, and of at most two before it: those that a stopped directory had left unsealed over a
 * midnight. Each further day had a signature of its own.
 */
const DAYS_UNDER_A_SIGNATURE = 3;

/** Whether every day that has ended is signed; without this, whoever removes the signatures rewrites what they vouched for. */
export class SignedDays {
  readonly breaks: Break[] = [];
  private at = 0;
  private days = new Set<string>();
  private last = 0;

  /**
   * @param checkpoints with a good signature, by sequence.
   * @param today UTC day; entries of the day before may have been sealed today, and be signed tomorrow.
   */
  constructor(
    private readonly checkpoints: readonly Checkpoint[],
    private readonly today: string,
  ) {}

  /** The next entry by sequence. */
  take(sequence: number, at: Date): void {
    while ((this.checkpoints[this.at]?.sequence ?? Infinity) < sequence) this.next();
    this.days.add(utcDay(at));
    this.last = sequence;
  }

  end(): void {
    while (this.at < this.checkpoints.length) this.next();
    const yesterday = utcDay(new Date(Date.parse(this.today) - 86_400_000));
    const unsigned = [...this.days].filter((day) => day < yesterday).sort();
    if (unsigned.length > 0) this.say(`no signature stands for ${said(unsigned)}`);
  }

  private next(): void {
    const day = this.checkpoints[this.at]?.day ?? '';
    const under = [...this.days].sort();
    if (under.length > DAYS_UNDER_A_SIGNATURE) {
      this.say(`the signature of ${day} alone stands for ${said(under)}`);
    }
    this.days = new Set();
    this.at += 1;
  }

  private say(what: string): void {
    const words = `${what}: signatures were removed, or the sealing stood still`;
    this.breaks.push({ sequence: this.last, entryId: null, words });
  }
}

function said(days: readonly string[]): string {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return days.length === 1 ? `entries of ${first}` : `entries of ${first} to ${last}`;
}
