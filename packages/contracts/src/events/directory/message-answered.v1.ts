import { z } from 'zod';
import { messageAnswers, messageTemplates } from '../../codes/index.js';
import { defineEvent } from '../contract.js';
import { idSchema } from '../shapes.js';

export const messageAnsweredV1 = defineEvent(
  'directory.message.answered.v1',
  'A person answered an SMS: what was understood, never the words.',
  z.object({
    dedupeKey: z.string().max(120),
    template: z.enum(messageTemplates),
    /** Service that asked for the message. */
    requestedBy: z.string().max(20),
    recipient: z.object({ kind: z.literal('beneficiary'), id: idSchema }),
    answer: z.enum(messageAnswers),
  }),
  {
    dedupeKey: 'reminder-48h:apt-1:1',
    template: 'appointment-reminder',
    requestedBy: 'appointments',
    recipient: { kind: 'beneficiary', id: 'ben-1' },
    answer: 'yes',
  },
);
