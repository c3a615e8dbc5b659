import { z } from 'zod';
import { messageTemplates } from '../../codes/index.js';
import { defineEvent } from '../contract.js';

export const noticeCreatedV1 = defineEvent(
  'directory.notice.created.v1',
  'A member has a new notice in the console; said to that member only.',
  z.object({ template: z.enum(messageTemplates) }),
  { template: 'leg-resolved' },
);
