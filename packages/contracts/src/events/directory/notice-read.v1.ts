import { z } from 'zod';
import { defineEvent } from '../contract.js';

export const noticeReadV1 = defineEvent(
  'directory.notice.read.v1',
  'A member read notices: other open consoles of the same member count again. The subject is the member.',
  z.object({ count: z.int().min(1).max(100) }),
  { count: 2 },
);
