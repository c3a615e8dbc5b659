import { smsSignatureHeader, smsTimestampHeader } from '@maillage/contracts/http/directory';
import { DomainError, type Clock } from '@maillage/kernel';
import { CLOCK, SERVICE_CONFIG } from '@maillage/service-kit';
import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { DirectoryConfig } from '../../../config.js';
import { ONCE, type Once } from '../ports/once.js';
import { isSigned } from './signature.js';

/** As much of a request as a signature is about. */
interface ReceivedRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawBody?: Buffer;
}

/** Lets in what the SMS operator signed lately, each signature once; an operator that repeats itself signs again. */
@Injectable()
export class SmsOperatorGuard implements CanActivate {
  constructor(
    @Inject(SERVICE_CONFIG) private readonly config: Pick<DirectoryConfig, 'SMS_WEBHOOK_SECRET'>,
    @Inject(ONCE) private readonly inbox: Once,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { headers, rawBody } = context.switchToHttp().getRequest<ReceivedRequest>();
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
