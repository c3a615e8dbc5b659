import type { CivilDate, WallTime } from '@maillage/kernel';
import type { Opening, OpeningBlock } from './opening.js';

/** `aBlock('09:00-12:00')`. */
export function aBlock(text: string): OpeningBlock {
  return { from: text.slice(0, 5) as WallTime, to: text.slice(6) as WallTime };
}

export const aDay = (text: string): CivilDate => text as CivilDate;

/** Mondays 9 to 12 from 2 March 2026 on, of agent-1 in house-1. */
export function anOpening(overrides: Partial<Opening> = {}): Opening {
  return {
    id: 'op-1',
    version: 1,
    networkId: 'net-1',
    structureId: 'house-1',
    memberId: 'agent-1',
    motiveCodes: ['papers'],
    recurrence: { kind: 'weekly', firstDay: aDay('2026-03-02'), everyWeeks: 1, weekdays: [1] },
    exceptions: [],
    blocks: [aBlock('09:00-12:00')],
    ...overrides,
  };
}
