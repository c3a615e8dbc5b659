import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { civilDate } from '@maillage/calendar';
import { eventContracts } from '@maillage/contracts/events';
import { demoCases, demoNetwork, demoTeamId } from '@maillage/demo-network';
import { scopeOfService } from '@maillage/service-kit';
import { RepublishLegs } from '../legs/use-cases/republish-legs.use-case.js';
import { coordinator, ofTeam, openBench, type Bench } from '../referrals-bench.builder.js';
import { LoadDemoNetwork } from './load-demo-network.js';

let bench: Bench;
let loader: LoadDemoNetwork;
beforeEach(async () => {
  bench = await openBench();
  loader = new LoadDemoNetwork(bench.connection, bench.unitOfWork, bench.safe, bench.clock);
  await Promise.all(
    Object.values(bench.connection.models).map((model) => model.deleteMany({ _id: { $ne: '' } })),
  );
});
afterEach(() => bench.close());

const cases = demoCases(civilDate('2026-11-23'));

describe('the demonstration network', () => {
  it('is loaded once, and says nothing', async () => {
    expect(await loader.run()).toBe(true);
    expect(await loader.run()).toBe(false);
    expect(await bench.said()).toEqual([]);
    expect(await bench.models.cases.countDocuments()).toBe(cases.length);
  });

  it('shows a team its open legs with their content, under mandates in force', async () => {
    await loader.run();
    const caf = ofTeam(demoTeamId('CNAF'));
    const { data } = await bench.readLegs.list(caf, { open: true }, { size: 50 });
    expect(data.length).toBeGreaterThan(0);
    const [first] = data;
    const { leg, subject, description } = await bench.readLegs.one(caf, first?.leg.id ?? '');
    const demo = cases.find(({ id }) => id === leg.caseId);
    expect([subject, description]).toEqual([demo?.subject, demo?.description]);
  });

  it('gives every leg to the coordinator, page by page', async () => {
    await loader.run();
    const scope = coordinator(demoNetwork.id);
    const seen = new Set<string>();
    for (const open of [true, false]) {
      let after: string | undefined;
      do {
        const found = await bench.readLegs.list(scope, { open }, { size: 7, after });
        for (const { leg } of found.data) seen.add(leg.id);
        after = found.page.after ?? undefined;
      } while (after !== undefined);
    }
    expect(seen.size).toBe(cases.flatMap(({ legs }) => legs).length);
  });

  it('does not ask for the notices of its invented past', async () => {
    await loader.run();
    const due = await bench.legs.dueNotices(scopeOfService('referrals'), bench.clock.now(), 100);
    expect(due).toEqual([]);
  });

  it('is said again whole, each leg as its contract wants it', async () => {
    await loader.run();
    const contract = eventContracts.get('referrals.leg.republished.v1');
    let count = 0;
    const republish = new RepublishLegs(bench.legs, bench.clock);
    for await (const event of republish.events(scopeOfService('referrals'))) {
      expect(contract?.data.safeParse(event.data).error).toBeUndefined();
      count += 1;
    }
    expect(count).toBe(cases.flatMap(({ legs }) => legs).length);
  });
});
