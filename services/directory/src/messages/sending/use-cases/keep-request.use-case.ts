import { DomainError, type Clock, type Outbox, type Tx } from '@maillage/kernel';
import { CLOCK, OUTBOX, scopeOfService } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { callEvent, staleCall } from '../../call-list/domain/call.js';
import { CALL_LIST, type CallList } from '../../call-list/ports/call-list.js';
import { messageEvent } from '../../domain/message-events.js';
import {
  MESSAGE_STORE,
  type MessageStore,
  type NewMessage,
  type WaitingMessage,
} from '../ports/message-store.js';

/**
 * Keeps a request to be sent, and withdraws the earlier ones about the same subject that have not left: queued, or a
 * call still to make. What is being sent at this very moment leaves, and the later one follows it.
 */
@Injectable()
export class KeepRequest {
  constructor(
    @Inject(MESSAGE_STORE) private readonly store: MessageStore,
    @Inject(CALL_LIST) private readonly calls: CallList,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `CALL.STALE` when the desk settles an earlier call at this moment: begin again. */
  async run(tx: Tx, message: NewMessage): Promise<void> {
    if (!(await this.store.store(tx, message, this.clock.now()))) return;
    for (const earlier of await this.store.earlierWaiting(tx, message)) {
      await this.withdraw(tx, earlier);
    }
  }

  private async withdraw(tx: Tx, earlier: WaitingMessage): Promise<void> {
    const { status } = earlier;
    const at = this.clock.now();
    if (!(await this.store.settleFailed(tx, earlier, status, 'superseded', at))) return;
    const lastWay = earlier.tried.at(-1) ?? null;
    await this.outbox.append(tx, [messageEvent(earlier, { failed: 'superseded', lastWay })]);
    if (status === 'listed') await this.takeOffTheList(tx, earlier.id);
  }

  private async takeOffTheList(tx: Tx, id: string): Promise<void> {
    const call = await this.calls.byId(scopeOfService('directory'), id).catch(nullWhenUnknown);
    if (call?.status !== 'to-call') return;
    const expired = { ...call, status: 'expired', version: call.version + 1 } as const;
    if (!(await this.calls.save(tx, expired, call.version))) throw staleCall(id);
    await this.outbox.append(tx, [callEvent('settled', expired)]);
  }
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not-found') return null;
  throw error;
}
