import { createHmac, timingSafeEqual } from 'node:crypto';
import { SigningKey } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';

/** What a mailed link carries: which link it is and until when, signed for this one purpose. */
@Injectable()
export class LinkTokens {
  constructor(private readonly key: SigningKey) {}

  sign(id: string, expiresAt: Date): string {
    const said = `${id}.${expiresAt.getTime().toString(36)}`;
    return `${said}.${this.signatureOf(said).toString('base64url')}`;
  }

  /** Id of the link; null when the token is forged or over. */
  read(token: string, now: Date): string | null {
    const [, said = '', id = '', until = '', signature = ''] =
      /^(([\w-]{1,64})\.([0-9a-z]{1,12}))\.([\w-]{43})$/.exec(token) ?? [];
    const given = Buffer.from(signature, 'base64url');
    const right = this.signatureOf(said);
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    return Number.parseInt(until, 36) > now.getTime() ? id : null;
  }

  private signatureOf(said: string): Buffer {
    return createHmac('sha256', this.key.hashSecret).update(`confirm-identity:${said}`).digest();
  }
}
