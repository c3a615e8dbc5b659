/** A write is waited for so long: what was not seen by then was rolled back, or is seen elsewhere. */
const FORGOTTEN_AFTER_MS = 1_000;

/**
 * What this process has written (owners whose time was taken or freed, motives, offers: their ids) and whose change has
 * not come back yet through the stream of changes: who searches right after a booking does not find its time free.
 */
export class RecentWrites {
  private readonly unseen = new Map<string, number>();
  private readonly waiting = new Set<{ readonly left: Set<string>; readonly done: () => void }>();
  private listening = false;

  /** Whether this process hears what is written; as long as it does not, nothing is waited for. */
  listen(listening: boolean): void {
    this.listening = listening;
    if (!listening) this.unseen.clear();
  }

  note(ids: readonly string[]): void {
    if (!this.listening) return;
    for (const id of ids) this.unseen.set(id, performance.now());
  }

  seen(id: string): void {
    this.unseen.delete(id);
    for (const { left, done } of this.waiting) {
      left.delete(id);
      if (left.size === 0) done();
    }
  }

  /** Waits until everything noted so far has been seen, at most so many milliseconds. */
  async settled(atMostMs: number): Promise<void> {
    const now = performance.now();
    for (const [id, at] of this.unseen) if (now - at > FORGOTTEN_AFTER_MS) this.unseen.delete(id);
    if (this.unseen.size === 0) return;
    const left = new Set(this.unseen.keys());
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => done(), atMostMs);
      const waiter = { left, done: () => done() };
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(waiter);
        resolve();
      };
      this.waiting.add(waiter);
    });
  }
}
