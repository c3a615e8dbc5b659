import { createHmac, timingSafeEqual } from 'node:crypto';
import { signedSmsText, smsSignatureLivesMs } from '@maillage/contracts/http/directory';

/** A request as it was signed. */
export interface SignedRequest {
  readonly timestamp: string | undefined;
  readonly signature: string | undefined;
  /** The body, byte for byte. */
  readonly body: string;
}

/** Whether the operator signed this within the last minutes; compared in constant time. */
export function isSigned(secret: string, request: SignedRequest, now: Date): boolean {
  const { timestamp = '', signature = '', body } = request;
  if (!/^\d{1,15}$/.test(timestamp) || !/^[0-9a-f]{64}$/.test(signature)) return false;
  const age = Math.abs(now.getTime() - Number(timestamp));
  if (age > smsSignatureLivesMs) return false;
  const right = createHmac('sha256', secret).update(signedSmsText(timestamp, body)).digest();
  return timingSafeEqual(right, Buffer.from(signature, 'hex'));
}
