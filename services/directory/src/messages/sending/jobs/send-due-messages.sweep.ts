import type { Clock } from '@maillage/kernel';
import { CLOCK, inJobContext, scopeOfService, Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { MESSAGE_STORE, type MessageStore } from '../ports/message-store.js';
import { SendDueMessages } from '../use-cases/send-due-messages.use-case.js';

const everySeconds = 1;
const forgetEverySeconds = 300;
const FORGOTTEN_AT_ONCE = 500;

/** Looks for due messages in the database itself: nothing is lost with Redis, a restart or a dead sender. */
@Injectable()
export class SendDueMessagesSweep implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    @Inject(SendDueMessages) private readonly send: SendDueMessages,
    @Inject(MESSAGE_STORE) private readonly store: MessageStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'send-due-messages', async () => {
      await this.send.execute(scopeOfService('directory'), ({ correlationId, traceparent }, work) =>
        inJobContext({ data: { carried: { correlationId, traceparent } } }, 'directory', work),
      );
    });
    this.sweeper.every(forgetEverySeconds, 'forget-old-messages', async () => {
      await this.store.forgetOld(this.clock.now(), FORGOTTEN_AT_ONCE);
    });
  }
}
