import type { Tx } from '@maillage/kernel';

export const ONCE = Symbol('Once');

/** Runs `effect` the first time that `said` is met by this handler, in one transaction with the note of it. */
export interface Once {
  once(
    said: { readonly id: string },
    handler: string,
    effect: (tx: Tx) => Promise<void>,
  ): Promise<'done' | 'done-before'>;
}
