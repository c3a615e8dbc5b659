import { setTimeout as pause } from 'node:timers/promises';

export interface EventuallyOptions {
  /** How long to wait in all, in milliseconds; 15,000 unless told, since a busy machine is slow, not wrong. */
  readonly timeoutMs?: number;
  /** How long to wait between two looks, in milliseconds; 25 unless told. */
  readonly intervalMs?: number;
  /** What was waited for, as the end of "Waited N ms for …". */
  readonly message?: string;
}

type NotYet = false | null | undefined;

/**
 * Waits until `condition` answers something other than `false`, `null` or `undefined`, and returns that answer.
 * A condition that throws counts as "not yet"; what it threw last is the `cause` of the failure.
 * At least one look is taken, and one more when the time is up.
 * @throws Error "Waited N ms for <message>" when the time is up.
 */
export async function eventually<T extends NonNullable<unknown> | null | undefined>(
  condition: () => T | Promise<T>,
  { timeoutMs = 15_000, intervalMs = 25, message = 'a condition' }: EventuallyOptions = {},
): Promise<Exclude<T, NotYet>> {
  const giveUpAt = performance.now() + timeoutMs;
  for (;;) {
    const lastLook = performance.now() >= giveUpAt;
    const look = await lookAt(condition);
    if (look.held) return look.answer;
    if (lastLook) {
      const why = look.thrown instanceof Error ? `; last: ${look.thrown.message}` : '';
      throw new Error(`Waited ${String(timeoutMs)} ms for ${message}${why}`, {
        cause: look.thrown,
      });
    }
    await pause(Math.max(0, Math.min(intervalMs, giveUpAt - performance.now())));
  }
}

type Look<T> =
  | { readonly held: true; readonly answer: Exclude<T, NotYet> }
  | { readonly held: false; readonly thrown?: unknown };

async function lookAt<T>(condition: () => T | Promise<T>): Promise<Look<T>> {
  try {
    const answer = await condition();
    if (answer === false || answer === null || answer === undefined) return { held: false };
    return { held: true, answer: answer as Exclude<T, NotYet> };
  } catch (thrown) {
    return { held: false, thrown };
  }
}
