import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { operatorTeamExample, operatorTeamStateSchema } from './operator-team-state.js';

export const operatorTeamUpdatedV1 = defineEvent(
  'directory.operator-team.updated.v1',
  "An operator's desk changed.",
  z.object({ team: operatorTeamStateSchema }),
  { team: operatorTeamExample },
);
