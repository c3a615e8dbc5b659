import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { operatorTeamExample, operatorTeamStateSchema } from './operator-team-state.js';

export const operatorTeamRegisteredV1 = defineEvent(
  'directory.operator-team.registered.v1',
  "An operator's desk is known for the first time.",
  z.object({ team: operatorTeamStateSchema }),
  { team: operatorTeamExample },
);
