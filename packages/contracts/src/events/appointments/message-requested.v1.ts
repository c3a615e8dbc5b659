import { defineEvent } from '../contract.js';
import { messageRequestExample, messageRequestSchema } from '../message-request.js';

export const appointmentsMessageRequestedV1 = defineEvent(
  'appointments.message.requested.v1',
  'A message to a person about an appointment is asked of the directory.',
  messageRequestSchema,
  messageRequestExample,
);
