import type { CallReason, CallStatus, MessageTemplate } from '@maillage/contracts/codes';
import {
  DomainError,
  saidVersion,
  type DomainEvent,
  type ExpectedVersion,
  type Scope,
} from '@maillage/kernel';

/** A person whom no mail and no SMS reaches: the desk of a house is asked to call. Its id is the message's. */
export interface Call {
  readonly id: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly beneficiaryId: string;
  readonly template: MessageTemplate;
  readonly params: Readonly<Record<string, string>>;
  readonly reason: CallReason;
  readonly status: CallStatus;
  readonly listedAt: Date;
  /** When the desk last tried, and left it to be made again. */
  readonly triedAt: Date | null;
  /** After this the call helps nobody. */
  readonly expiresAt: Date;
  /** Member who said what became of it. */
  readonly settledBy: string | null;
  readonly version: number;
}

/** Whether a caller works at the desk that is asked. Source: rights table, domain-directory §2. */
export function isAtDesk(scope: Scope, { structureId }: Pick<Call, 'structureId'>): boolean {
  return (
    (scope.role === 'agent' || scope.role === 'structure-manager') &&
    scope.structureIds.includes(structureId)
  );
}

/** Who acts, on the version that they saw. */
interface Settling {
  readonly memberId: string;
  readonly expectedVersion: ExpectedVersion;
}

/**
 * The call as it is once somebody said what became of it.
 * @throws DomainError precondition-required `VERSION.REQUIRED`; conflict `CALL.SETTLED`, `CALL.STALE`.
 */
export function settleCall(call: Call, outcome: 'done' | 'unreachable', by: Settling): Call {
  refuseUnlessToMake(call, by);
  return { ...call, status: outcome, settledBy: by.memberId, version: call.version + 1 };
}

/** The call once somebody tried and will try again: it stays on the list. @throws as `settleCall`. */
export function postponeCall(call: Call, by: Settling, now: Date): Call {
  refuseUnlessToMake(call, by);
  return { ...call, triedAt: now, version: call.version + 1 };
}

function refuseUnlessToMake(call: Call, { expectedVersion }: Settling): void {
  const expected = saidVersion(expectedVersion);
  if (call.status !== 'to-call') {
    throw new DomainError('conflict', 'CALL.SETTLED', `Call ${call.id} is ${call.status} already.`);
  }
  if (expected !== call.version) throw staleCall(call.id);
}

/** Somebody else was quicker. */
export function staleCall(id: string): DomainError {
  return new DomainError('conflict', 'CALL.STALE', `Call ${id} has changed; read it again.`);
}

/** Says a fact about a call: codes and instants, not whom to call. */
export function callEvent(fact: 'listed' | 'postponed' | 'settled', call: Call): DomainEvent {
  const { id, structureId, template, reason, status } = call;
  const expiresAt = call.expiresAt.toISOString();
  return {
    type: `directory.call.${fact}.v1`,
    subject: id,
    aggregateVersion: call.version,
    structureId,
    audience: 'everyone',
    data: { call: { id, structureId, template, reason, status, expiresAt } },
  };
}
