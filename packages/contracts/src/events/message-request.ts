import { z } from 'zod';
import { messageTemplates } from '../codes/index.js';
import { idSchema, instantSchema } from './shapes.js';

/** What a service asks the directory to send. Params are codes, ids and instants: never a name, a contact or free text. */
export const messageRequestSchema = z.object({
  recipient: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('beneficiary'), id: idSchema }),
    z.object({ kind: z.literal('member'), id: idSchema }),
    z.object({ kind: z.literal('operator-team'), id: idSchema }),
  ]),
  template: z.enum(messageTemplates),
  params: z.record(z.string().max(40), z.string().max(120)),
  notBefore: instantSchema.nullable(),
  expiresAt: instantSchema,
  /** The same key is sent once, whatever is repeated. */
  dedupeKey: z.string().min(1).max(120),
  /** What it is about: one with a higher sequence about the same subject withdraws the earlier that have not left. */
  about: z.object({ thing: idSchema, sequence: z.int().min(0) }).optional(),
});
export type MessageRequest = z.infer<typeof messageRequestSchema>;

export const messageRequestExample: MessageRequest = {
  recipient: { kind: 'beneficiary', id: 'ben-1' },
  template: 'appointment-reminder',
  params: { appointmentId: 'apt-1', structureId: 'str-1', startsAt: '2026-11-24T08:00:00.000Z' },
  notBefore: null,
  expiresAt: '2026-11-24T08:00:00.000Z',
  dedupeKey: 'reminder-48h:apt-1:1',
  about: { thing: 'apt-1', sequence: 1951 },
};
