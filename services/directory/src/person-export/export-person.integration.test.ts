import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { personExport } from '@maillage/contracts/http/directory';
import { agent, elsewhere, openPersonsBench, type PersonsBench } from '../persons-bench.builder.js';
import { ExportPerson } from './use-cases/export-person.query.js';

jest.setTimeout(60_000);

let bench: PersonsBench;
beforeAll(async () => {
  bench = await openPersonsBench();
});
afterAll(() => bench.close());

const nothingElsewhere = { appointments: [], mandates: [], cases: [], activities: [] };

describe('what a person takes home', () => {
  it('holds what the directory itself keeps: messages, calls, openings with their words, who read', async () => {
    const { id } = await bench.enter();
    const { file, messages, openings, structures, readLog, clock, unitOfWork } = bench;
    const text = 'Voisine de passage';
    await unitOfWork.run(async (tx) => {
      await openings.note(tx, elsewhere, { beneficiaryId: id, reason: 'other', text });
      await messages.entry.request(tx, {
        recipient: { kind: 'beneficiary', id },
        template: 'appointment-reminder',
        secrets: { code: 'K7QX' },
        expiresAt: new Date(clock.now().getTime() + 3_600_000),
        dedupeKey: 'reminder:1',
      });
      await messages.calls.add(tx, {
        ...{ id: 'call-1', networkId: 'net-1', structureId: 'str-1', beneficiaryId: id },
        ...{ template: 'appointment-cancelled', params: {}, reason: 'no-contact' },
        ...{ status: 'to-call', listedAt: clock.now(), triedAt: null, expiresAt: clock.now() },
        ...{ settledBy: null, version: 1 },
      });
    });
    const records = { of: () => Promise.resolve(nothingElsewhere) };
    const query = new ExportPerson(
      ...([file, records, openings, messages.ofPersons, structures, readLog, clock] as const),
    );
    const exported = personExport.parse(await query.of(agent, id));
    expect(exported.openings).toEqual([
      { at: clock.now().toISOString(), reason: 'other', text: 'Voisine de passage' },
    ]);
    expect(exported.messages).toMatchObject([
      { template: 'appointment-reminder', status: 'queued', channel: null },
    ]);
    expect(exported.calls).toMatchObject([{ reason: 'no-contact', status: 'to-call' }]);
    expect(exported.calls[0]?.structureName).not.toBeNull();
    expect(exported.readings).toMatchObject([
      { purpose: 'export', reader: 'member', houses: [exported.person.houses[0]] },
    ]);
    expect(JSON.stringify(exported)).not.toMatch(/agent-|K7QX/);
  });
});
