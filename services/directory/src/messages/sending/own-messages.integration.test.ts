import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { demoMembers } from '@maillage/demo-network';
import { openBench, type Bench } from '../../directory-bench.builder.js';
import { aPostOffice, messageCollections, type PostOffice } from '../messages-bench.builder.js';

jest.setTimeout(60_000);

const agent = demoMembers.find(({ member }) => member.grants.some((g) => g.role === 'agent'));
if (!agent) throw new Error('the demonstration is empty');

let bench: Bench;
let office: PostOffice;

beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
});
beforeEach(async () => {
  await bench.empty(...messageCollections);
  office = aPostOffice(bench);
});
afterAll(() => bench.close());

async function stored() {
  return bench.messages.models.messages.find({}).lean();
}

describe('what the directory itself asks to send', () => {
  const expiresAt = new Date('2026-12-01T08:00:00Z');

  it('reaches an address that is nobody’s yet; address and link are nowhere in clear, and gone once sent', async () => {
    const link = 'http://127.0.0.1:8080/invitation#secret-1';
    await bench.unitOfWork.run((tx) =>
      bench.messages.entry.request(tx, {
        recipient: { kind: 'address', address: 'nouvelle@mairie.exemple' },
        template: 'invitation',
        secrets: { link },
        expiresAt,
        dedupeKey: 'invitation:inv-1:1',
      }),
    );
    const kept = JSON.stringify(await stored());
    expect(kept).not.toContain('nouvelle');
    expect(kept).not.toContain('secret-1');
    await office.send();
    expect(office.mailer.sent).toMatchObject([{ to: 'nouvelle@mairie.exemple' }]);
    expect(office.mailer.sent[0]?.text).toContain(link);
    expect(await stored()).toMatchObject([{ status: 'sent' }]);
    expect((await stored())[0]).not.toHaveProperty('sealed');
  });

  it('is not sent when the transaction of its cause is not committed', async () => {
    const undone = bench.unitOfWork.run(async (tx) => {
      await bench.messages.entry.request(tx, {
        recipient: { kind: 'member', id: agent.member.id },
        template: 'inactivity-warning',
        params: { daysLeft: '30' },
        expiresAt,
        dedupeKey: 'inactivity:1',
      });
      throw new Error('the cause did not happen');
    });
    await expect(undone).rejects.toThrow('the cause did not happen');
    expect(await office.send()).toBe(0);
  });
});
