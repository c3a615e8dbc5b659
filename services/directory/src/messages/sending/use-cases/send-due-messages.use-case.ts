import type { Clock, Scope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { nextWay } from '../../channels/domain/channel-choice.js';
import { firstDecentInstant } from '../../channels/domain/quiet-hours.js';
import type { FailureReason } from '../../domain/message.js';
import { templateRules } from '../../templates/domain/template-rules.js';
import { retryDelayMs } from '../domain/retry-delay.js';
import { MESSAGE_STORE, type MessageStore, type StoredMessage } from '../ports/message-store.js';
import { DispatchMessage } from './dispatch-message.js';
import { ReachRecipient, type Reach } from './reach-recipient.query.js';
import { SENDING_RULES, type SendingRules } from './sending-rules.js';

/** Longer than an attempt can take; a sender that died leaves its messages to others after it. */
const LEASE_MS = 60_000;
/** Sent side by side, so that all of them end before their lease does. */
const BATCH = 10;

/** Sends what is due, once per message, by the first way that its recipient has; says what became of it. */
@Injectable()
export class SendDueMessages {
  private readonly logger = new Logger('Messages');

  constructor(
    @Inject(MESSAGE_STORE) private readonly store: MessageStore,
    @Inject(ReachRecipient) private readonly reach: ReachRecipient,
    @Inject(DispatchMessage) private readonly dispatch: DispatchMessage,
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
      const taken = await this.store.takeDue(now, lease, BATCH);
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
    if (now >= message.expiresAt) return this.dispatch.fail(message, 'expired');
    // An SMS of it may have come back undelivered since, or it arrived after the later one.
    if (await this.store.isSuperseded(message)) return this.dispatch.fail(message, 'superseded');
    // A clock that was set back may have let it be taken too early.
    if (message.notBefore !== null && now < message.notBefore) {
      return this.store.postpone(message, now, message.notBefore);
    }
    // The ring may be another than the right one for now: it waits, as in any outage.
    if (!message.readable) {
      const again = new Date(now.getTime() + retryDelayMs(message.attempts));
      return this.store.postpone(message, now, again);
    }
    const reach = await this.reach.execute(scope, message);
    if (reach === null) return this.dispatch.fail(message, 'no-contact');
    const rule = templateRules[message.template];
    const ways = rule.ways.filter((each) => each !== 'sms' || this.rules.sendsSms);
    const way = nextWay(ways, message.tried, reach.contact);
    if (way === null) {
      return this.dispatch.fail(message, whyNothingIsLeft(message));
    }
    // A call is made at the desk, in its opening hours.
    const decent =
      rule.keepsQuietHours && way !== 'call' ? this.decentInstant(now, message, reach) : now;
    if (decent > now) return this.store.postpone(message, now, decent);
    return this.dispatch.by(way, message, reach);
  }

  private decentInstant(now: Date, { params }: StoredMessage, reach: Reach): Date {
    const { place, zone, quietHours } = reach;
    const clockOf = place?.zone ?? params['zone'] ?? zone;
    const quiet = quietHours === undefined ? this.rules.defaultQuietHours : quietHours;
    return firstDecentInstant(now, clockOf, quiet);
  }
}

function whyNothingIsLeft({ tried, undelivered }: StoredMessage): FailureReason {
  if (undelivered) return 'undelivered';
  return tried.length === 0 ? 'no-contact' : 'refused-by-provider';
}
