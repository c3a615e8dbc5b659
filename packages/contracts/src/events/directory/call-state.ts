import { z } from 'zod';
import { callReasons, callStatuses, messageTemplates } from '../../codes/index.js';
import { idSchema, instantSchema } from '../shapes.js';

/** A call that the desk of a structure is asked to make: codes and instants, not whom to call. */
export const callStateSchema = z.object({
  id: idSchema,
  structureId: idSchema,
  template: z.enum(messageTemplates),
  reason: z.enum(callReasons),
  status: z.enum(callStatuses),
  expiresAt: instantSchema,
});
export type CallState = z.infer<typeof callStateSchema>;

export const callStateExample: CallState = {
  id: 'msg-1',
  structureId: 'str-1',
  template: 'appointment-reminder',
  reason: 'no-contact',
  status: 'to-call',
  expiresAt: '2026-11-24T08:00:00.000Z',
};
