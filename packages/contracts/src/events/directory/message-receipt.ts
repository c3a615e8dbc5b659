import { z } from 'zod';
import { messageChannels, messageTemplates } from '../../codes/index.js';

/** What became of a message: no contact, no text. */
export const messageReceiptSchema = z.object({
  dedupeKey: z.string().max(120),
  template: z.enum(messageTemplates),
  /** Service that asked. */
  requestedBy: z.string().max(20),
  reason: z.string().max(60).nullable(),
  /** The way it took last; absent when it took none, and in facts said before ways were kept. */
  channel: z.enum(messageChannels).optional(),
  /** Segments of SMS that were paid for; 0 for any other way. */
  costUnits: z.int().min(0).max(100).optional(),
});
export type MessageReceipt = z.infer<typeof messageReceiptSchema>;

export const messageReceiptExample: MessageReceipt = {
  dedupeKey: 'reminder-48h:apt-1:1',
  template: 'appointment-reminder',
  requestedBy: 'appointments',
  reason: null,
  channel: 'sms',
  costUnits: 1,
};
