import type { ServiceName } from '@maillage/contracts/codes';
import type { Clock, Outbox, ServiceScope, Tx, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { MESSAGES, type Messages } from '../../messages/ports/messages.js';
import { erasedEvent } from '../domain/erasure-events.js';
import { confirmErasure, sayErasureAgain } from '../domain/erasure.js';
import { ERASURES, type Erasures } from '../ports/erasures.js';

const BATCH = 50;

/** Takes in that a service is done, and says an erasure again while one is silent. */
@Injectable()
export class FollowErasures {
  private readonly logger = new Logger('Erasures');

  constructor(
    @Inject(ERASURES) private readonly erasures: Erasures,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async confirm(tx: Tx, erasureId: string, service: ServiceName): Promise<void> {
    const erasure = await this.erasures.find(tx, erasureId);
    if (!erasure) return;
    // What the service asked to send before it heard of the erasure came before this; it asks no more.
    await this.messages.forgetRecipient(tx, erasure.beneficiaryId);
    const confirmed = confirmErasure(erasure, service, this.clock.now());
    if (confirmed !== erasure) await this.erasures.save(tx, confirmed);
  }

  async sayAgain(scope: ServiceScope): Promise<void> {
    const now = this.clock.now();
    for (const erasure of await this.erasures.due(scope, now, BATCH)) {
      const again = sayErasureAgain(erasure, now);
      const said = this.unitOfWork.run(async (tx) => {
        await this.erasures.save(tx, again);
        await this.outbox.append(tx, [erasedEvent(again)]);
      });
      // A service that is done at this moment must not hold up the other erasures.
      await said.catch((error: unknown) => {
        this.logger.warn(`erasure ${erasure.id} comes again: ${(error as Error).message}`);
      });
    }
  }
}
