import { describe, expect, it } from '@jest/globals';
import { AppointmentBuilder } from './appointment.builder.js';
import { checkPapers } from './check-papers.js';

const at = new Date('2026-03-03T09:00:00Z');
const by = 'agent-1';
const papers = ['Carte Vitale', 'RIB', 'Pièce d’identité'];
const asking = () => {
  const booked = AppointmentBuilder.booked().build();
  return { ...booked, motive: { ...booked.motive, requiredDocuments: papers } };
};

describe('papers that are brought', () => {
  it('are kept in the order of the list, with who ticked them', () => {
    const before = asking();
    const checked = checkPapers(before, ['RIB', 'Carte Vitale'], { by, at });
    expect(checked).toMatchObject({
      papersSeen: ['Carte Vitale', 'RIB'],
      version: before.version + 1,
      status: before.status,
    });
    expect(checked.history.at(-1)).toMatchObject({
      ...{ what: 'papers-checked', by, at, papers: ['Carte Vitale', 'RIB'] },
    });
  });

  it('are one line of the history while one person ticks, and another line for another', () => {
    const before = asking();
    const one = checkPapers(before, ['RIB'], { by, at });
    const two = checkPapers(one, ['RIB', 'Carte Vitale'], { by, at });
    const none = checkPapers(two, [], { by: 'agent-2', at });
    expect(two.history).toHaveLength(before.history.length + 1);
    expect(none.history).toHaveLength(before.history.length + 2);
    expect(none.papersSeen).toEqual([]);
  });

  it('are another line of the history ten minutes later', () => {
    const later = (from: Date, minutes: number) => new Date(+from + minutes * 60_000);
    const one = checkPapers(asking(), ['RIB'], { by, at });
    const two = checkPapers(one, ['RIB', 'Carte Vitale'], { by, at: later(at, 10) });
    const three = checkPapers(two, papers, { by, at: later(at, 20.1) });
    expect(two.history).toHaveLength(one.history.length);
    expect(three.history).toHaveLength(one.history.length + 1);
    expect(three.history.at(-2)?.papers).toEqual(['Carte Vitale', 'RIB']);
  });

  it('change nothing when they are as they were', () => {
    const one = checkPapers(asking(), ['RIB'], { by, at });
    expect(checkPapers(one, ['RIB'], { by: 'agent-2', at })).toBe(one);
  });

  it('are refused when they are not asked for, and of what is cancelled', () => {
    const code = (run: () => unknown) => {
      try {
        run();
      } catch (error) {
        return (error as { code: string }).code;
      }
      return 'nothing';
    };
    expect(code(() => checkPapers(asking(), ['Passeport'], { by, at }))).toBe(
      'APPOINTMENT.PAPER_UNKNOWN',
    );
    const cancelled = { ...asking(), status: 'cancelled-by-beneficiary' } as const;
    expect(code(() => checkPapers(cancelled, ['RIB'], { by, at }))).toBe(
      'APPOINTMENT.NOBODY_COMES',
    );
  });
});
