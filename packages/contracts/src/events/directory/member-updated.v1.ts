import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { memberExample, memberStateSchema } from './member-state.js';

export const memberUpdatedV1 = defineEvent(
  'directory.member.updated.v1',
  'A professional changed.',
  z.object({ member: memberStateSchema }),
  { member: memberExample },
);
