import { z } from 'zod';

/** Header of both webhooks: hexadecimal HMAC-SHA-256 of `signedSmsText` under the secret shared with the operator. */
export const smsSignatureHeader = 'x-maillage-signature';

const e164 = z.string().regex(/^\+[1-9]\d{6,14}$/);

/** What Maillage posts to the operator; the same key again is the same SMS, sent once. */
export const smsToSend = z.strictObject({
  key: z.string().min(1).max(300),
  to: e164,
  text: z.string().min(1).max(1600),
});
export type SmsToSend = z.infer<typeof smsToSend>;

export const smsTaken = z.object({ id: z.string().min(1).max(80), segments: z.int().min(1) });

/** What the operator says of an SMS that it took, as often as it likes. */
export const smsDelivery = z
  .strictObject({ id: z.string().min(1).max(80), status: z.enum(['delivered', 'failed']) })
  .meta({ id: 'SmsDelivery' });
export type SmsDelivery = z.infer<typeof smsDelivery>;

/** An SMS that a person sent back; `id` is the operator's, so that it counts once. */
export const smsAnswer = z
  .strictObject({ id: z.string().min(1).max(80), from: e164, text: z.string().max(1600) })
  .meta({ id: 'SmsAnswer' });
export type SmsAnswer = z.infer<typeof smsAnswer>;

/** The text that a webhook's signature covers: its kind and its values, one a line, as JSON strings. */
export function signedSmsText(said: SmsDelivery | SmsAnswer): string {
  const values =
    'status' in said
      ? ['delivery', said.id, said.status]
      : ['answer', said.id, said.from, said.text];
  return values.map((value) => JSON.stringify(value)).join('\n');
}
