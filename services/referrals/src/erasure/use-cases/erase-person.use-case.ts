import type { ErasureSaid } from '@maillage/contracts/events';
import { DomainError, type Clock, type Outbox, type ServiceScope, type Tx } from '@maillage/kernel';
import { CLOCK, OUTBOX } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { CASES, type Case, type Cases } from '../../cases/ports/cases.js';
import { LEGS, legEvent, type Legs } from '../../legs/ports/legs.js';
import { MANDATES, type Mandates } from '../../mandates/ports/mandates.js';
import { eraseCase, eraseLeg } from './without-person.js';

/** Erases what cases and legs hold of a person, ends the mandates, and says so; safe to repeat. */
@Injectable()
export class ErasePerson {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(MANDATES) private readonly mandates: Mandates,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `VERSION.STALE` when a case or leg changed meanwhile: begin again. */
  async run(tx: Tx, scope: ServiceScope, erasure: ErasureSaid): Promise<void> {
    const now = this.clock.now();
    const { beneficiaryId } = erasure;
    const held = await this.cases.ofBeneficiary(scope, beneficiaryId);
    for (const opened of held) await this.erase(tx, scope, opened, now);
    await this.mandates.erasePerson(tx, beneficiaryId, now);
    await this.outbox.append(tx, [
      {
        type: 'referrals.beneficiary.erased.v1',
        subject: beneficiaryId,
        aggregateVersion: 1,
        audience: 'operators',
        data: erasure,
      },
    ]);
  }

  private async erase(tx: Tx, scope: ServiceScope, opened: Case, now: Date): Promise<void> {
    const legIds = opened.legs.map(({ id }) => id);
    const before = await this.legs.byIds(scope, legIds);
    const legs = before.map((leg) => eraseLeg(leg, now));
    for (const leg of legs) if (!(await this.legs.save(tx, leg))) throw stale(leg.id);
    if (!(await this.cases.save(tx, eraseCase(opened, legs)))) throw stale(opened.id);
    const ended = legs.filter(({ id, status }) => {
      const held = before.find((leg) => leg.id === id);
      return status !== held?.status;
    });
    await this.outbox.append(
      tx,
      ended.map((leg) => legEvent('closed', leg, false)),
    );
  }
}

function stale(id: string): DomainError {
  return new DomainError('conflict', 'VERSION.STALE', `${id} changed meanwhile: read it again`);
}
