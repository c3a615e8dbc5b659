import { defineEvent } from '../contract.js';
import { quarterFiguresExample, quarterFiguresSchema } from './quarter-figures.js';

export const quarterUpdatedV1 = defineEvent(
  'reporting.quarter.updated.v1',
  'The figures of a house for a quarter moved.',
  quarterFiguresSchema,
  quarterFiguresExample,
);
