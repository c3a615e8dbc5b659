import { setTimeout as pause } from 'node:timers/promises';

export interface WaitOptions {
  readonly timeoutMs: number;
  readonly everyMs?: number;
}

/** Waits until the condition answers true; false when the time has passed. A throw counts as "not yet". */
export async function becomesTrue(
  condition: () => boolean | Promise<boolean>,
  { timeoutMs, everyMs = 50 }: WaitOptions,
): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    try {
      if (await condition()) return true;
    } catch {
      // Not yet.
    }
    if (performance.now() >= deadline) return false;
    await pause(everyMs);
  }
}
