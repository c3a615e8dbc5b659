import type { CallOutcome } from '@maillage/contracts/http/directory';
import type { Clock, ExpectedVersion, MemberScope, Outbox, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { messageEvent } from '../../domain/message-events.js';
import { MESSAGE_STORE, type MessageStore } from '../../sending/ports/message-store.js';
import { callEvent, postponeCall, settleCall, staleCall, type Call } from '../domain/call.js';
import { CALL_LIST, type CallList } from '../ports/call-list.js';

const BATCH = 100;

/** Keeps what became of a call, by the desk or by the clock; the message it stands for is settled with it. */
@Injectable()
export class SettleCall {
  private readonly logger = new Logger('Calls');

  constructor(
    @Inject(CALL_LIST) private readonly calls: CallList,
    @Inject(MESSAGE_STORE) private readonly store: MessageStore,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `call-again` leaves it on the list. @throws DomainError `CALL.NOT_FOUND`, and the refusals of `settleCall`. */
  async execute(
    scope: MemberScope,
    id: string,
    outcome: CallOutcome,
    expectedVersion: ExpectedVersion,
  ): Promise<Call> {
    const call = await this.calls.byId(scope, id);
    const by = { memberId: scope.memberId, expectedVersion };
    if (outcome === 'call-again')
      return this.postpone(call, postponeCall(call, by, this.clock.now()));
    const settled = settleCall(call, outcome, by);
    if (!(await this.save(call, settled))) throw staleCall(id);
    return settled;
  }

  /** Takes off the list what helps nobody any more. */
  async expire(): Promise<void> {
    for (const call of await this.calls.overdue(this.clock.now(), BATCH)) {
      const expired = { ...call, status: 'expired', version: call.version + 1 } as const;
      // One that cannot be taken off at this moment must not hold up the others.
      await this.save(call, expired).catch((error: unknown) => {
        this.logger.warn(`call ${call.id} expires later: ${(error as Error).message}`);
      });
    }
  }

  private async postpone(read: Call, postponed: Call): Promise<Call> {
    const saved = await this.unitOfWork.run(async (tx) => {
      if (!(await this.calls.save(tx, postponed, read.version))) return false;
      await this.outbox.append(tx, [callEvent('postponed', postponed)]);
      return true;
    });
    if (!saved) throw staleCall(read.id);
    return postponed;
  }

  private async save(read: Call, settled: Call): Promise<boolean> {
    const at = this.clock.now();
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.calls.save(tx, settled, read.version))) return false;
      await this.outbox.append(tx, [callEvent('settled', settled)]);
      const message = await this.store.byId(read.id);
      if (message === null) return true;
      if (settled.status === 'done') {
        if (!(await this.store.settleSent(tx, message, { channel: 'call' }, at))) return true;
        const sent = messageEvent(message, { sentBy: 'call', costUnits: 0 });
        await this.outbox.append(tx, [sent]);
        return true;
      }
      const reason = settled.status === 'expired' ? 'expired' : 'unreachable';
      if (!(await this.store.settleFailed(tx, message, 'listed', reason, at))) return true;
      await this.outbox.append(tx, [messageEvent(message, { failed: reason, lastWay: 'call' })]);
      return true;
    });
  }
}
