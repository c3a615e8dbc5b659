import type { Sms, SmsOperator } from './ports/sms-operator.js';

type Behaviour = 'accepts' | 'refuses' | 'away';

export interface SmsOperatorInMemory extends SmsOperator {
  /** What phones received: a key once. */
  readonly received: readonly Sms[];
  /** Every attempt, repeats included. */
  readonly attempts: readonly Sms[];
  behave(how: Behaviour): void;
  /** What happens while the next SMS is taken, before the sender is answered. */
  meanwhile(work: () => Promise<unknown>): void;
}

/** An SMS operator that drops repeats, as a real one does. */
export function smsOperatorInMemory(): SmsOperatorInMemory {
  const byKey = new Map<string, Sms>();
  const attempts: Sms[] = [];
  let behaviour: Behaviour = 'accepts';
  let work: (() => Promise<unknown>) | undefined;
  return {
    get received() {
      return [...byKey.values()];
    },
    attempts,
    behave: (how) => {
      behaviour = how;
    },
    meanwhile: (then) => {
      work = then;
    },
    send: async (sms) => {
      if (behaviour === 'away') throw new Error('nobody listens');
      if (behaviour === 'refuses') return { taken: false };
      attempts.push(sms);
      if (!byKey.has(sms.key)) byKey.set(sms.key, sms);
      const now = work;
      work = undefined;
      await now?.();
      return { taken: true, id: `op-${sms.key}`, segments: 1 };
    },
  };
}
