import { describe, expect, it } from '@jest/globals';
import { planImport, type HashedStructure, type HeldStructure } from './import-plan.js';
import type { ListedStructure } from './national-list.js';

function listed(nationalId: string, contentHash = 'same'): HashedStructure {
  return { structure: { nationalId } as ListedStructure, contentHash };
}

function held(nationalId: string, changes: Partial<HeldStructure> = {}): HeldStructure {
  const unchanged = { id: `s-${nationalId}`, nationalId, department: '01', contentHash: 'same' };
  return { ...unchanged, vanished: false, version: 1, ...changes };
}

const none = new Set<string>();

describe('the plan of an import', () => {
  it('creates what is new and leaves alone what is the same', () => {
    const plan = planImport([listed('1'), listed('2')], [held('1')], none);
    expect(plan.created).toEqual([listed('2')]);
    expect(plan.unchanged).toEqual([listed('1')]);
    expect(plan.updated).toEqual([]);
    expect(plan.vanished).toEqual([]);
  });

  it('updates what changed, and what came back', () => {
    const plan = planImport(
      [listed('1', 'new'), listed('2')],
      [held('1'), held('2', { vanished: true })],
      none,
    );
    expect(plan.updated.map(({ held: before }) => before.nationalId)).toEqual(['1', '2']);
  });

  it('marks what is no longer named once, and not what stands on a line that could not be read', () => {
    const plan = planImport(
      [],
      [held('1'), held('2', { vanished: true }), held('3')],
      new Set(['3']),
    );
    expect(plan.vanished.map(({ nationalId }) => nationalId)).toEqual(['1']);
  });
});
