import type { Clock, IdSource, Scope, UnitOfWork } from '@maillage/kernel';
import { CLOCK, IDS, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { nextWay } from '../../channels/domain/channel-choice.js';
import { MESSAGES, type Messages } from '../../ports/messages.js';
import { ReachRecipient } from '../../sending/use-cases/reach-recipient.query.js';
import { SENDING_RULES, type SendingRules } from '../../sending/use-cases/sending-rules.js';
import { templateRules } from '../../templates/domain/template-rules.js';
import { CODE_LIVES_MS, CODE_RATES, maySendAgain } from '../domain/one-time-code.js';
import { ONE_TIME_CODES, type CodeProof, type OneTimeCodes } from '../ports/one-time-codes.js';

export type CodeSent =
  | { readonly channel: 'sms' | 'mail'; readonly expiresAt: Date; readonly refused: null }
  | { readonly channel: null; readonly refused: 'unknown' | 'no-contact' | 'too-many' };

const LONGEST_RATE_MS = Math.max(...CODE_RATES.map(({ withinMs }) => withinMs));

/** Sends a person a fresh code for one purpose; earlier ones for the same are used up. */
@Injectable()
export class SendCode {
  constructor(
    @Inject(ONE_TIME_CODES) private readonly codes: OneTimeCodes,
    @Inject(MESSAGES) private readonly messages: Messages,
    @Inject(ReachRecipient) private readonly reach: ReachRecipient,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(SENDING_RULES) private readonly rules: SendingRules,
  ) {}

  async execute(scope: Scope, proof: CodeProof): Promise<CodeSent> {
    const now = this.clock.now();
    const recipient = { kind: 'beneficiary', id: proof.beneficiaryId } as const;
    const reach = await this.reach.execute(scope, { recipient, params: {}, secrets: {} });
    if (reach === null) return { channel: null, refused: 'unknown' };
    const { ways } = templateRules['one-time-code'];
    const usable = ways.filter((way) => way !== 'sms' || this.rules.sendsSms);
    const way = nextWay(usable, [], reach.contact);
    if (way !== 'sms' && way !== 'mail') return { channel: null, refused: 'no-contact' };
    const id = this.ids.next();
    const digits = this.codes.draw();
    const expiresAt = new Date(now.getTime() + CODE_LIVES_MS);
    const hash = this.codes.hashOf(proof, digits);
    const since = new Date(now.getTime() - LONGEST_RATE_MS);
    return this.unitOfWork.run(async (tx): Promise<CodeSent> => {
      const sentBefore = await this.codes.sentSince(tx, proof.beneficiaryId, since);
      if (!maySendAgain(sentBefore, now)) return { channel: null, refused: 'too-many' };
      await this.codes.replace(tx, { ...proof, id, hash, sentAt: now, tries: 0, used: false });
      await this.messages.request(tx, {
        recipient,
        template: 'one-time-code',
        secrets: { code: digits },
        expiresAt,
        dedupeKey: `one-time-code:${id}`,
      });
      return { channel: way, expiresAt, refused: null };
    });
  }
}
