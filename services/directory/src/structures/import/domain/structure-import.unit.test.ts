import { describe, expect, it } from '@jest/globals';
import type { ImportReport } from './import-report.js';
import { askedToApply, reviewedImport, type StructureImport } from './structure-import.js';

const at = (day: number): Date => new Date(Date.UTC(2026, 10, day, 9));

function aList(id: string, day: number, changes: Partial<StructureImport> = {}): StructureImport {
  const nothing = { lines: 0, unchanged: 0, networksCreated: 0, created: 0, updated: 0 };
  const report = { ...nothing, vanished: 0, review: [], remarks: [] };
  const made = { id, fileName: 'liste.csv', uploadedAt: at(day), uploadedBy: 'helene' };
  return { ...reviewedImport(report as unknown as ImportReport, made), ...changes };
}

const refused = (code: string) => expect.objectContaining({ code });

describe('a list that is to be applied', () => {
  it('goes its way when those that were applied are older than it', () => {
    const older = aList('older', 1, { status: 'applied', appliedAt: at(2) });
    const asked = askedToApply(aList('given', 3), [aList('given', 3), older]);
    expect(asked).toMatchObject({ status: 'applying', version: 2 });
  });

  it('is refused once another was applied since it was given: its review no longer holds', () => {
    const newer = aList('newer', 4, { status: 'applied', appliedAt: at(5) });
    expect(() => askedToApply(aList('given', 3), [newer])).toThrow(refused('IMPORT.OVERTAKEN'));
  });

  it('is refused while another is on its way', () => {
    const other = aList('other', 1, { status: 'applying' });
    expect(() => askedToApply(aList('given', 3), [other])).toThrow(refused('IMPORT.OVERTAKEN'));
  });

  it('may be asked again after it failed, not while it is on its way', () => {
    expect(askedToApply(aList('given', 3, { status: 'failed' }), []).status).toBe('applying');
    const going = aList('given', 3, { status: 'applying' });
    expect(() => askedToApply(going, [going])).toThrow(refused('IMPORT.ALREADY_ASKED'));
  });
});
