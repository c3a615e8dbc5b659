import { DomainError } from '@maillage/kernel';
import type { Slot, WantedSlot } from '../../availability/ports/availability.js';

export function slotTaken(): DomainError {
  return new DomainError(
    'conflict',
    'APPOINTMENT.SLOT_TAKEN',
    'this time is taken; choose another',
  );
}

export function slotNotOffered({ memberId, startsAt }: WantedSlot): DomainError {
  return new DomainError(
    'unprocessable',
    'APPOINTMENT.SLOT_NOT_OFFERED',
    `member ${memberId} offers no start at ${startsAt.toISOString()} for this motive`,
  );
}

export function unknown(what: string, id: string): DomainError {
  return new DomainError('not-found', `${what}.UNKNOWN`, `no ${what.toLowerCase()} ${id} in reach`);
}

/** The same refusal, with the times that are free instead and who would receive. */
export function withAlternatives(
  { kind, code, message }: DomainError,
  near: readonly Slot[],
  nameOf: (memberId: string) => string,
): DomainError {
  const alternatives = near.map(({ structureId, memberId, from, to }) => ({
    structureId,
    memberId,
    memberName: nameOf(memberId),
    startsAt: from.toISOString(),
    endsAt: to.toISOString(),
  }));
  return new DomainError(kind, code, message, { alternatives });
}
