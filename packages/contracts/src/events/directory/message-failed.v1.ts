import { defineEvent } from '../contract.js';
import { messageReceiptExample, messageReceiptSchema } from './message-receipt.js';

export const messageFailedV1 = defineEvent(
  'directory.message.failed.v1',
  'A message could not be sent: no contact, expired, or refused by the provider.',
  messageReceiptSchema,
  messageReceiptExample,
);
