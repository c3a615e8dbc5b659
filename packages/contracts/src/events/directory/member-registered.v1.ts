import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { memberExample, memberStateSchema } from './member-state.js';

export const memberRegisteredV1 = defineEvent(
  'directory.member.registered.v1',
  'A professional is known for the first time.',
  z.object({ member: memberStateSchema }),
  { member: memberExample },
);
