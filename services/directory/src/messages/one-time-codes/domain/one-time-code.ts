import type { CodePurpose } from '@maillage/contracts/codes';

/** What a code is for; it proves nothing else. */
export interface CodeProof {
  readonly beneficiaryId: string;
  readonly purpose: CodePurpose;
  readonly subjectId: string;
}

export interface OneTimeCode extends CodeProof {
  readonly id: string;
  /** Keyed hash of the proof and the digits. */
  readonly hash: string;
  readonly sentAt: Date;
  /** Tries so far, right or wrong. */
  readonly tries: number;
  /** Right once, or replaced by a later one. */
  readonly used: boolean;
}

export const CODE_LIVES_MS = 10 * 60_000;
export const MAX_TRIES = 5;
/** A person is sent at most so many codes within each stretch. */
export const CODE_RATES = [
  { most: 3, withinMs: 15 * 60_000 },
  { most: 10, withinMs: 24 * 3600_000 },
] as const;

/** Six digits of a whole number from 0 to 999,999. */
export function digitsOf(number: number): string {
  return String(number).padStart(6, '0');
}

/** Whether one more code may be sent at `now`, after those sent before. */
export function maySendAgain(sentAt: readonly Date[], now: Date): boolean {
  return CODE_RATES.every(
    ({ most, withinMs }) =>
      sentAt.filter((each) => each.getTime() > now.getTime() - withinMs).length < most,
  );
}

export type Verdict = 'right' | 'wrong' | 'expired' | 'used-up';

/**
 * What a try comes to, and the code after it. The clock must stand within the ten minutes after sending: one that was
 * set back makes no code live longer.
 */
export function judge(
  code: OneTimeCode,
  isRight: boolean,
  now: Date,
): { readonly verdict: Verdict; readonly after: OneTimeCode } {
  const age = now.getTime() - code.sentAt.getTime();
  if (code.used || code.tries >= MAX_TRIES) return { verdict: 'used-up', after: code };
  if (age < 0 || age >= CODE_LIVES_MS) return { verdict: 'expired', after: code };
  const after = { ...code, tries: code.tries + 1, used: isRight };
  return { verdict: isRight ? 'right' : 'wrong', after };
}
