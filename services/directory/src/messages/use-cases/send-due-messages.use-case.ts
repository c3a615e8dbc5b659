import type { Clock, Outbox, Scope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, OUTBOX, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { MAX_ATTEMPTS, retryDelayMs } from '../domain/attempts.js';
import type { FailureReason, Message } from '../domain/message.js';
import { messageEvent } from '../domain/message-events.js';
import { messageKeyOf } from '../domain/message-key.js';
import { firstDecentInstant, type QuietHours } from '../domain/quiet-hours.js';
import { writeLetter } from '../domain/templates.js';
import { MAILER, type Mailer } from '../ports/mailer.js';
import { MESSAGES, type Messages, type Outcome, type StoredMessage } from '../ports/messages.js';
import { ReachRecipient } from './reach-recipient.query.js';

/** Longer than an attempt can take; a sender that died leaves its messages to others after it. */
const LEASE_MS = 60_000;
/** Sent side by side, so that all of them end before their lease does. */
const BATCH = 10;

export interface SendingRules {
  readonly publicUrl: string;
  readonly quietHours: QuietHours | null;
}
export const SENDING_RULES = Symbol('SendingRules');

/** Sends what is due, once per message; says what became of it. */
@Injectable()
export class SendDueMessages {
  private readonly logger = new Logger('Messages');

  constructor(
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(MAILER) private readonly mailer: Mailer,
    @Inject(ReachRecipient) private readonly reach: ReachRecipient,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(SENDING_RULES) private readonly rules: SendingRules,
  ) {}

  /** @param inContext runs the work on one message in the context that its request carried. */
  async execute(
    scope: Scope,
    inContext: (message: StoredMessage, work: () => Promise<void>) => Promise<void>,
  ): Promise<number> {
    let handled = 0;
    for (;;) {
      const now = this.clock.now();
      const lease = new Date(now.getTime() + LEASE_MS);
      const taken = await this.messages.takeDue(now, lease, BATCH);
      await Promise.all(
        taken.map((message) =>
          inContext(message, () => this.handle(scope, message)).catch((error: unknown) =>
            this.broken(message, error),
          ),
        ),
      );
      handled += taken.length;
      if (taken.length < BATCH) return handled;
    }
  }

  /** A message that breaks waits for the end of its lease; it must not hold up the others. */
  private broken({ id, correlationId }: StoredMessage, error: unknown): void {
    const { message, stack } = error as Error;
    this.logger.error(`message ${id} (${correlationId}) comes again: ${message}`, stack);
  }

  private async handle(scope: Scope, message: StoredMessage): Promise<void> {
    const now = this.clock.now();
    if (now >= message.expiresAt) return this.fail(message, 'expired');
    const { address, place } = await this.reach.execute(scope, message);
    if (address === null) return this.fail(message, 'no-contact');
    if (message.recipient.kind === 'beneficiary') {
      const zone = place?.zone ?? message.params['zone'] ?? 'Europe/Paris';
      const decent = firstDecentInstant(now, zone, this.rules.quietHours);
      if (decent > now) return this.messages.postpone(message, decent);
    }
    const { template, params } = message;
    const letter = writeLetter({ template, params, place, publicUrl: this.rules.publicUrl });
    try {
      const answer = await this.mailer.send({
        to: address,
        ...letter,
        messageKey: messageKeyOf(message),
      });
      if (answer === 'refused') return await this.fail(message, 'refused-by-provider');
    } catch (error) {
      return this.later(message, error);
    }
    await this.settle(message, { status: 'sent' });
  }

  private async later(message: Message, error: unknown): Promise<void> {
    if (message.attempts >= MAX_ATTEMPTS) return this.fail(message, 'refused-by-provider');
    const dueAt = new Date(this.clock.now().getTime() + retryDelayMs(message.attempts));
    this.logger.warn(
      `message ${message.id} waits until ${dueAt.toISOString()}: ${(error as { code?: string }).code ?? 'mail server'}`,
    );
    await this.messages.postpone(message, dueAt);
  }

  private fail(message: Message, reason: FailureReason): Promise<void> {
    return this.settle(message, { status: 'failed', reason });
  }

  private async settle(message: Message, outcome: Outcome): Promise<void> {
    const at = this.clock.now();
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.messages.settle(tx, message, outcome, at))) return;
      const reason = outcome.status === 'failed' ? outcome.reason : null;
      await this.outbox.append(tx, [messageEvent(outcome.status, message, reason)]);
    });
  }
}
