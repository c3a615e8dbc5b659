import { addDays, civilDateOf, dayBounds } from '@maillage/calendar';
import type { MandateDuration, OperatorCode } from '@maillage/contracts/codes';
import { DomainError, type CivilDate } from '@maillage/kernel';

/** A beneficiary's dated, scoped, revocable consent. Source: domain-referrals §5. */
export interface Mandate {
  readonly id: string;
  readonly version: number;
  readonly networkId: string;
  readonly structureId: string;
  /** Member who declared it and holds the signed sheet. */
  readonly authorId: string;
  readonly beneficiaryId: string;
  readonly operatorCodes: readonly OperatorCode[];
  readonly channel: 'paper-signed';
  readonly duration: MandateDuration;
  readonly protectiveMeasure: boolean;
  readonly givenAt: Date;
  /** First instant at which it no longer holds; null: until its case ends. */
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  /** The one case that a mandate of duration `case` was used for. */
  readonly caseId: string | null;
}

export interface MandateOrder {
  readonly networkId: string;
  readonly structureId: string;
  readonly authorId: string;
  readonly beneficiaryId: string;
  readonly operatorCodes: readonly OperatorCode[];
  readonly channel: 'paper-signed';
  readonly duration: MandateDuration;
  readonly signedOn: CivilDate;
  readonly protectiveMeasure: boolean;
}

/**
 * A mandate as declared at `now`, version 1. It holds from the beginning of the day of the signature, from `now`
 * when that is today, to the end of the civil day `duration` days later, both in `zone` (of the structure).
 * @throws DomainError `MANDATE.SIGNED_IN_FUTURE`, `MANDATE.NOT_IN_FORCE` (unprocessable): it has ended already.
 */
export function declareMandate(order: MandateOrder, zone: string, id: string, now: Date): Mandate {
  const { signedOn, operatorCodes, ...facts } = order;
  const today = civilDateOf(now, zone);
  if (signedOn > today) {
    throw new DomainError(
      'unprocessable',
      'MANDATE.SIGNED_IN_FUTURE',
      `${signedOn} is after today, ${today}: give the day of the signature`,
    );
  }
  const mandate: Mandate = {
    ...facts,
    operatorCodes: [...new Set(operatorCodes)],
    id,
    version: 1,
    givenAt: signedOn === today ? now : dayBounds(signedOn, zone).from,
    expiresAt: endOf(order, zone),
    revokedAt: null,
    caseId: null,
  };
  if (!isInForce(mandate, now)) throw notInForce(mandate);
  return mandate;
}

/** Whether it holds at `now`: in [givenAt, expiresAt), and not revoked. Computed at each reading, never stored. */
export function isInForce(
  { givenAt, expiresAt, revokedAt }: Pick<Mandate, 'givenAt' | 'expiresAt' | 'revokedAt'>,
  now: Date,
): boolean {
  if (now < givenAt) return false;
  if (expiresAt !== null && now >= expiresAt) return false;
  return revokedAt === null || now < revokedAt;
}

/**
 * Refuses a leg outside a mandate: after its end, for a second case when it was given for one, or to an operator it
 * does not name.
 * @throws DomainError `MANDATE.NOT_IN_FORCE`, `MANDATE.USED`, `MANDATE.OUT_OF_SCOPE` (unprocessable). Source:
 *   domain-referrals §5.
 */
export function refuseOutside(
  mandate: Mandate,
  operatorCodes: readonly OperatorCode[],
  now: Date,
): void {
  if (!isInForce(mandate, now)) throw notInForce(mandate);
  if (mandate.caseId !== null) throw servesOneCase(mandate.id);
  const outside = operatorCodes.filter((code) => !mandate.operatorCodes.includes(code));
  if (outside.length > 0) {
    throw new DomainError(
      'unprocessable',
      'MANDATE.OUT_OF_SCOPE',
      `mandate ${mandate.id} does not name ${outside.join(', ')}`,
      { operatorCodes: outside },
    );
  }
}

/** A mandate of duration `case` cannot serve a second case. */
export function servesOneCase(mandateId: string): DomainError {
  return new DomainError(
    'unprocessable',
    'MANDATE.USED',
    `mandate ${mandateId} was given for one case and has it: a new one must be signed`,
  );
}

/** The mandate of a case that ends: over at `now`, unless it ends by itself. */
export function endWithCase(mandate: Mandate, now: Date): Mandate {
  if (mandate.duration !== 'case' || mandate.expiresAt !== null) return mandate;
  return { ...mandate, version: mandate.version + 1, expiresAt: now };
}

function endOf({ duration, signedOn }: MandateOrder, zone: string): Date | null {
  if (duration === 'case') return null;
  return dayBounds(addDays(signedOn, Number(duration)), zone).to;
}

function notInForce({ id, expiresAt, revokedAt }: Mandate): DomainError {
  const end = revokedAt ?? expiresAt;
  return new DomainError(
    'unprocessable',
    'MANDATE.NOT_IN_FORCE',
    `mandate ${id} does not hold now: a new one must be signed`,
    { endedAt: end?.toISOString() ?? null },
  );
}
