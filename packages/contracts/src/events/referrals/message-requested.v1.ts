import { defineEvent } from '../contract.js';
import { messageRequestExample, messageRequestSchema } from '../message-request.js';

export const referralsMessageRequestedV1 = defineEvent(
  'referrals.message.requested.v1',
  'A notice to an operator team or a member is asked of the directory.',
  messageRequestSchema,
  messageRequestExample,
);
