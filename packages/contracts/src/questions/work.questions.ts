import { z } from 'zod';
import { idSchema } from '../events/index.js';
import { defineQuestion } from './contract.js';

/** `successorId`: count only what would go to this member; null: all of it. */
const asked = z.object({ memberId: idSchema, successorId: idSchema.nullable() });

export const workHeldCases = defineQuestion({
  answeredBy: 'referrals',
  askedBy: ['directory'],
  summary:
    'How many cases under way a member wrote, and how many legs they have: what a suspension hands over.',
  request: asked,
  response: z.object({ cases: z.int().min(0), legs: z.int().min(0) }),
});

export const workHeldAppointments = defineQuestion({
  answeredBy: 'appointments',
  askedBy: ['directory'],
  summary: 'How many coming appointments a member has: what a suspension hands over.',
  request: asked,
  response: z.object({ appointments: z.int().min(0) }),
});
