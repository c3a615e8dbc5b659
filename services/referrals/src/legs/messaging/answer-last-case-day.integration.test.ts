import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openBench, openToTwoTeams, ofTeam, type Bench } from '../../referrals-bench.builder.js';
import { AnswerLastCaseDay } from './answer-last-case-day.questions.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Bench & { close: () => Promise<void> };
let answers: AnswerLastCaseDay;
beforeEach(async () => {
  bench = await openBench();
  answers = new AnswerLastCaseDay(bench.cases, bench.legs, bench.clock);
});
afterEach(() => bench.close());

const dayOf = async (beneficiaryId: string) => (await answers.lastDay({ beneficiaryId })).day;

describe('the last day of a person’s cases', () => {
  it('is today while one leg is open, then the day of the last answer; none for others', async () => {
    const { caf, carsat } = await openToTwoTeams(bench);
    bench.clock.setTo('2026-12-10T09:00:00Z');
    expect(await dayOf('beneficiary-1')).toBe('2026-12-10');
    for (const [team, leg] of [
      ['caf', caf],
      ['carsat', carsat],
    ] as const) {
      expect(await dayOf('beneficiary-1')).toBe('2026-12-10');
      await bench.move.takeInCharge(ofTeam(team), leg, 1);
      const answer = { outcome: 'payment-released', text: 'Réponse' } as const;
      await bench.move.resolve(ofTeam(team), leg, 2, answer);
    }
    bench.clock.setTo('2027-06-01T09:00:00Z');
    expect(await dayOf('beneficiary-1')).toBe('2026-12-10');
    expect(await dayOf('beneficiary-9')).toBeNull();
  });
});
