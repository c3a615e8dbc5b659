/** Runs work in N lanes: one key's work one after another, different lanes in parallel. */
export class Lanes {
  private readonly tails: Promise<void>[];

  constructor(count: number) {
    this.tails = Array.from({ length: count }, () => Promise.resolve());
  }

  /** Queues `work` behind everything else of its key's lane. `work` settles its own errors. */
  run(key: string, work: () => Promise<void>): Promise<void> {
    const lane = laneOf(key, this.tails.length);
    const tail = (this.tails[lane] ?? Promise.resolve()).then(work);
    this.tails[lane] = tail;
    return tail;
  }

  /** When every lane is empty. */
  async idle(): Promise<void> {
    await Promise.all(this.tails);
  }
}

/** FNV-1a, so that a key keeps its lane over restarts. */
export function laneOf(key: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0) % count;
}
