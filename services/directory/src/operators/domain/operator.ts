import type { OperatorCode } from '@maillage/contracts/codes';
import { DomainError, type CivilDate } from '@maillage/kernel';

/** A national partner of the network, and the days on which it counts. */
export interface Operator {
  readonly code: OperatorCode;
  readonly label: string;
  /** First and last civil day; no last day: in force until further notice. */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly version: number;
}

export interface OperatorChange {
  readonly label?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | null | undefined;
}

/** Whether it counts on a civil day; its last day is included. */
export function isInForce(
  { validFrom, validTo }: Pick<Operator, 'validFrom' | 'validTo'>,
  day: CivilDate,
): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/** The operator with what was given, one version later. @throws DomainError `OPERATOR.DATES_REVERSED` (unprocessable). */
export function changeOperator(operator: Operator, change: OperatorChange): Operator {
  const validFrom = change.validFrom ?? operator.validFrom;
  const validTo = change.validTo === undefined ? operator.validTo : change.validTo;
  if (validTo !== null && validTo < validFrom) {
    throw new DomainError(
      'unprocessable',
      'OPERATOR.DATES_REVERSED',
      `the last day ${validTo} is before the first one, ${validFrom}`,
    );
  }
  const label = change.label ?? operator.label;
  return { ...operator, label, validFrom, validTo, version: operator.version + 1 };
}
