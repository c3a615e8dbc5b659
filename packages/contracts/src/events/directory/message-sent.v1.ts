import { defineEvent } from '../contract.js';
import { messageReceiptExample, messageReceiptSchema } from './message-receipt.js';

export const messageSentV1 = defineEvent(
  'directory.message.sent.v1',
  'A message left for its recipient.',
  messageReceiptSchema,
  messageReceiptExample,
);
