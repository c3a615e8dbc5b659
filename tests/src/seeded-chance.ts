/** Chance that says the same for the same seed. */
export class SeededChance {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed | 0;
  }

  /** In [0, 1). Mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A copy in another order. */
  shuffled<T>(values: readonly T[]): T[] {
    const left = [...values];
    return values.map(() => left.splice(this.below(left.length), 1)[0]!);
  }
}

/** `MAILLAGE_FAULT_SEED`, to repeat a campaign; else a new one each time. */
export function seedOfRun(): number {
  const given = Number(process.env['MAILLAGE_FAULT_SEED'] ?? Number.NaN);
  return Number.isInteger(given) ? given : Date.now() % 1_000_000;
}
