import type { ErasureReason } from '@maillage/contracts/codes';
import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type Outbox,
  type Scope,
  type Tx,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  BENEFICIARIES,
  type Beneficiaries,
  type Beneficiary,
} from '../../beneficiaries/ports/beneficiaries.js';
import { OPENINGS, type Openings } from '../../beneficiaries/ports/openings.js';
import { PERSON_FILE, type PersonFiles } from '../../beneficiaries/ports/person-file.js';
import { MESSAGES, type Messages } from '../../messages/ports/messages.js';
import { READ_LOG, type ReadLog } from '../../read-log/ports/read-log.js';
import { erasedEvent } from '../domain/erasure-events.js';
import { beginErasure } from '../domain/erasure.js';
import { CONTACT_TRACES, type ContactTraces } from '../ports/contact-traces.js';
import { ERASURES, type Erasures } from '../ports/erasures.js';

/**
 * Erases a person: here at once, by dropping the key of the record and what finds it; the other services are told in
 * the same transaction, and say when they are done. Its cost does not depend on how many persons there are.
 */
@Injectable()
export class EraseBeneficiary {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(OPENINGS) private readonly openings: Openings,
    @Inject(PERSON_FILE) private readonly file: PersonFiles,
    @Inject(ERASURES) private readonly erasures: Erasures,
    @Inject(READ_LOG) private readonly readLog: ReadLog,
    @Inject(CONTACT_TRACES) private readonly traces: ContactTraces,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @returns the id of the erasure; the same for a repeated request.
   * @throws DomainError `BENEFICIARY.NOT_FOUND` (unknown, foreign, or erased before), `BENEFICIARY.FORBIDDEN`,
   *   `BENEFICIARY.REASON_REQUIRED`, `ERASURE.TRACES_UNREACHABLE`.
   */
  async execute(
    scope: Scope,
    beneficiaryId: string,
    reason: ErasureReason,
    request?: IdempotencyRequest,
  ): Promise<string> {
    let person: Beneficiary;
    try {
      person = await this.personFor(scope, beneficiaryId);
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      const before = await this.idempotency.run(request, () => Promise.reject(refusal));
      return before.id;
    }
    const requestedBy = actorOf(scope);
    await this.traces.forget(person);
    const made = await this.idempotency.run(request, async (tx) => {
      const id = await this.erase(tx, person, reason, requestedBy);
      const structureIds = 'structureIds' in scope ? scope.structureIds : [];
      const entry = { reader: requestedBy, structureIds, purpose: 'erasure', reason } as const;
      await this.readLog.note({ ...entry, persons: [person] }, tx);
      return { id, version: 1 };
    });
    // A message that was on its way when the first look was taken.
    await this.traces.forget(person).catch(() => undefined);
    return made.id;
  }

  /** A member erases only whom they may read whole: known in their house, or opened with a reason. */
  private personFor(scope: Scope, id: string): Promise<Beneficiary> {
    return scope.role === 'service' ? this.beneficiaries.byId(scope, id) : this.file.of(scope, id);
  }

  private async erase(
    tx: Tx,
    person: Beneficiary,
    reason: ErasureReason,
    requestedBy: string,
  ): Promise<string> {
    await this.beneficiaries.erase(tx, person.id);
    await this.openings.forget(tx, person.id);
    await this.messages.forgetRecipient(tx, person.id);
    const erasure = beginErasure(
      {
        id: this.ids.next(),
        beneficiaryId: person.id,
        networkId: person.networkId,
        requestedBy,
        reason,
      },
      this.clock.now(),
    );
    await this.erasures.insert(tx, erasure);
    await this.outbox.append(tx, [erasedEvent(erasure)]);
    return erasure.id;
  }
}

function actorOf(scope: Scope): string {
  return scope.role === 'service' ? `service:${scope.service}` : `member:${scope.memberId}`;
}
