import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { operatorTeamExample, operatorTeamStateSchema } from './operator-team-state.js';

export const operatorTeamRepublishedV1 = defineEvent(
  'directory.operator-team.republished.v1',
  "An operator's desk is said again, unchanged, to fill a local copy.",
  z.object({ team: operatorTeamStateSchema }),
  { team: operatorTeamExample },
);
