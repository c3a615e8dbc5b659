import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { CivilDate, MemberScope } from '@maillage/kernel';
import { agent, openBench, prescriber } from '../../appointments-bench.builder.js';

jest.setTimeout(60_000);

const wednesday = '2026-03-04' as CivilDate;

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
  const slot = { motiveCode: 'papers', structureId: 'house-1', beneficiaryId: 'person-1' };
  const at = { memberId: 'agent-2', startsAt: new Date('2026-03-04T08:00:00Z') };
  await bench.book.run(agent(), { ...slot, ...at }, undefined);
});
afterEach(() => bench.close());

/** Who would receive on Wednesday at eleven, and why. */
async function received(scope: MemberScope, beneficiaryId?: string): Promise<string> {
  const [house] = await bench.searchSlots.run(scope, {
    ...{ networkId: 'net-1', motiveCode: 'papers', structureId: 'house-1', beneficiaryId },
    ...{ from: wednesday, to: wednesday },
  });
  const slot = house?.slots.find(({ startsAt }) => startsAt.toISOString().includes('T10:00'));
  return `${slot?.memberId} ${slot?.because}`;
}

const askForFollowUp = () =>
  bench.models.motives.updateOne({ _id: 'motive-papers' }, { $set: { sameAgent: true } });

describe('the agent of last time', () => {
  it('receives the person again where the motive asks for follow-up, however busy', async () => {
    expect(await received(agent(), 'person-1')).toBe('agent-1 least-loaded');
    await askForFollowUp();
    expect(await received(agent(), 'person-1')).toBe('agent-2 same-agent');
    expect(await received(agent(), 'person-2')).toBe('agent-1 least-loaded');
    expect(await received(agent())).toBe('agent-1 least-loaded');
  });

  it('is not given away to who may not read the appointment, and does not count when the person did not come', async () => {
    await askForFollowUp();
    expect(await received(prescriber(), 'person-1')).toBe('agent-1 least-loaded');
    expect(await received(agent('agent-3', 'house-2'), 'person-1')).toBe('agent-1 least-loaded');
    const missed = { status: 'no-show', firstMarkedAt: new Date('2026-03-04T10:00:00Z') };
    await bench.models.appointments.updateMany({}, { $set: missed });
    expect(await received(agent(), 'person-1')).toBe('agent-1 least-loaded');
  });
});
