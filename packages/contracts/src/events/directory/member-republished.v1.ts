import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { memberExample, memberStateSchema } from './member-state.js';

export const memberRepublishedV1 = defineEvent(
  'directory.member.republished.v1',
  'A professional is said again, unchanged, to fill a local copy.',
  z.object({ member: memberStateSchema }),
  { member: memberExample },
);
