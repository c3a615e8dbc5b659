import type { Sms, SmsOperator } from './ports/sms-operator.js';

type Behaviour = 'accepts' | 'refuses' | 'away';

export interface SmsOperatorInMemory extends SmsOperator {
  /** What phones received: a key once. */
  readonly received: readonly Sms[];
  /** Every attempt, repeats included. */
  readonly attempts: readonly Sms[];
  behave(how: Behaviour): void;
}

/** An SMS operator that drops repeats, as a real one does. */
export function smsOperatorInMemory(): SmsOperatorInMemory {
  const byKey = new Map<string, Sms>();
  const attempts: Sms[] = [];
  let behaviour: Behaviour = 'accepts';
  return {
    get received() {
      return [...byKey.values()];
    },
    attempts,
    behave: (how) => {
      behaviour = how;
    },
    send: (sms) => {
      if (behaviour === 'away') return Promise.reject(new Error('nobody listens'));
      if (behaviour === 'refuses') return Promise.resolve({ taken: false } as const);
      attempts.push(sms);
      if (!byKey.has(sms.key)) byKey.set(sms.key, sms);
      return Promise.resolve({ taken: true, id: `op-${sms.key}`, segments: 1 } as const);
    },
  };
}
