import { smsSignatureHeader, smsTimestampHeader } from '@maillage/contracts/http/directory';
import { DomainError, type Clock } from '@maillage/kernel';
import { Inbox } from '@maillage/messaging';
import { CLOCK, SERVICE_CONFIG } from '@maillage/service-kit';
import {
  Inject,
  Injectable,
  type CanActivate,
  type ExecutionContext,
  type RawBodyRequest,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { DirectoryConfig } from '../../../config.js';
import { isSigned } from './signature.js';

/** Lets in what the SMS operator signed lately, each signature once; an operator that repeats itself signs again. */
@Injectable()
export class SmsOperatorGuard implements CanActivate {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: Pick<DirectoryConfig, 'SMS_WEBHOOK_SECRET'>,
    private readonly inbox: Inbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { headers, rawBody } = context
      .switchToHttp()
      .getRequest<RawBodyRequest<FastifyRequest>>();
    const secret = this.config.SMS_WEBHOOK_SECRET;
    const signature = textOf(headers[smsSignatureHeader]);
    const timestamp = textOf(headers[smsTimestampHeader]);
    const body = rawBody?.toString('utf8') ?? '';
    const signed =
      secret !== undefined &&
      signature !== undefined &&
      isSigned(secret, { timestamp, signature, body }, this.clock.now());
    if (!signed) throw refused('it is not signed by the SMS operator, or too long ago');
    const first = await this.inbox.once({ id: signature }, 'sms-signature', async () => undefined);
    if (first !== 'done') throw refused('this signature was used before');
    return true;
  }
}

const textOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? undefined : value;

const refused = (why: string): DomainError =>
  new DomainError('unauthenticated', 'SMS.SIGNATURE_REFUSED', `The request is refused: ${why}.`);
