import { inJobContext, scopeOfService, Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { SendDueMessages } from '../use-cases/send-due-messages.use-case.js';

const everySeconds = 1;

/** Looks for due messages in the database itself: nothing is lost with Redis, a restart or a dead sender. */
@Injectable()
export class SendDueMessagesSweep implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    @Inject(SendDueMessages) private readonly send: SendDueMessages,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'send-due-messages', async () => {
      await this.send.execute(scopeOfService('directory'), ({ correlationId, traceparent }, work) =>
        inJobContext({ data: { carried: { correlationId, traceparent } } }, 'directory', work),
      );
    });
  }
}
