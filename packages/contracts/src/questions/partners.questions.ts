import { z } from 'zod';
import { idSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

const memberIds = z.array(idSchema).max(15);

export const partnersServing = defineQuestion({
  answeredBy: 'directory',
  askedBy: ['appointments'],
  summary:
    'Which of these members may hold a permanence at a house: active, and of an operator team that serves its department.',
  request: z.object({ structureId: idSchema, memberIds }),
  response: z.object({ memberIds }),
});
