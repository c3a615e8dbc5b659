import { z } from 'zod';

/** Headers of both webhooks: milliseconds since 1970, and the hexadecimal HMAC-SHA-256 of `signedSmsText`. */
export const smsTimestampHeader = 'x-maillage-timestamp';
export const smsSignatureHeader = 'x-maillage-signature';

/** How far the clocks of Maillage and of the operator may be apart, and how long a signature holds. */
export const smsSignatureLivesMs = 300_000;

/** The text that a signature covers, under the secret shared with the operator: the time, and the body as it is sent. */
export const signedSmsText = (timestamp: string, body: string): string => `${timestamp}.${body}`;

const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** What Maillage posts to the operator; the same key again is the same SMS, sent once. */
export const smsToSend = z.strictObject({
  key: z.string().min(1).max(300),
  to: e164,
  text: z.string().min(1).max(1600),
});
export type SmsToSend = z.infer<typeof smsToSend>;

export const smsTaken = z.object({ id: z.string().min(1).max(80), segments: z.int().min(1) });
export type SmsTaken = z.infer<typeof smsTaken>;

/** What the operator says of an SMS that it took, as often as it likes. */
export const smsReceipt = z
  .strictObject({ id: z.string().min(1).max(80), status: z.enum(['delivered', 'failed']) })
  .meta({ id: 'SmsReceipt' });
export type SmsReceipt = z.infer<typeof smsReceipt>;

/** An SMS that a person sent back; `id` is the operator's, so that it counts once. */
export const smsAnswer = z
  .strictObject({ id: z.string().min(1).max(80), from: e164, text: z.string().max(1600) })
  .meta({ id: 'SmsAnswer' });
export type SmsAnswer = z.infer<typeof smsAnswer>;
