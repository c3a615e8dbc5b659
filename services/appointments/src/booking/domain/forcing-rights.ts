import type { ForcedOverlapReason } from '@maillage/contracts/codes';
import { DomainError, type MemberScope } from '@maillage/kernel';

/** What is said about an overlap that is wanted. */
export interface ForceOrder {
  readonly force?: true | undefined;
  readonly forceReason?: ForcedOverlapReason | undefined;
}

/**
 * Two at one time is for those who receive there to decide, and they say why. Source: domain-appointments §5.
 * @throws DomainError `APPOINTMENT.FORCE_REASON_REQUIRED`, `APPOINTMENT.FORCE_REASON_NOT_EXPECTED` (invalid),
 *   `APPOINTMENT.NOT_YOURS_TO_FORCE` (forbidden).
 */
export function refuseForce(
  scope: MemberScope,
  structureId: string,
  { force, forceReason }: ForceOrder,
): void {
  if (!force) {
    if (forceReason === undefined) return;
    const message = 'a reason to force is only said with force';
    throw new DomainError('invalid', 'APPOINTMENT.FORCE_REASON_NOT_EXPECTED', message);
  }
  if (forceReason === undefined) {
    const message = 'to force an overlap needs a reason';
    throw new DomainError('invalid', 'APPOINTMENT.FORCE_REASON_REQUIRED', message);
  }
  const works = scope.role === 'agent' || scope.role === 'structure-manager';
  if (works && scope.structureIds.includes(structureId)) return;
  const message = `only who works at ${structureId} may force an overlap there`;
  throw new DomainError('forbidden', 'APPOINTMENT.NOT_YOURS_TO_FORCE', message);
}
