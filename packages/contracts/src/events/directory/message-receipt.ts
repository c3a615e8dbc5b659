import { z } from 'zod';
import { messageTemplates } from '../../codes/index.js';

/** What became of a message: no contact, no text. */
export const messageReceiptSchema = z.object({
  dedupeKey: z.string().max(120),
  template: z.enum(messageTemplates),
  /** Service that asked. */
  requestedBy: z.string().max(20),
  reason: z.string().max(60).nullable(),
});
export type MessageReceipt = z.infer<typeof messageReceiptSchema>;

export const messageReceiptExample: MessageReceipt = {
  dedupeKey: 'reminder-48h:apt-1:1',
  template: 'appointment-reminder',
  requestedBy: 'appointments',
  reason: null,
};
