import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { demoNetwork, demoStructures } from '@maillage/demo-network';
import type { CivilDate } from '@maillage/kernel';
import { bootReporting, type BootedReporting } from '../booted-reporting.builder.js';
import { RebuildRollUps } from '../roll-ups/use-cases/rebuild-roll-ups.use-case.js';
import { demoActivityRecords } from './demo-activities.js';
import { demoFacts } from './demo-facts.js';
import { LoadDemoNetwork } from './load-demo-network.js';

const today = '2026-11-22' as CivilDate;
const networkId = demoNetwork.id;
/** The last week stands for five quarters: the embedded server takes a minute to drop them all. */
const recent = demoActivityRecords(today).filter(({ localDay }) => localDay >= '2026-11-16');
const facts = demoFacts(today).filter(({ at }) => at >= new Date('2026-11-16T00:00:00Z'));
const dashboard = `/v1/dashboards/quarter?networkId=${networkId}&quarter=2026-Q4`;

let reporting: BootedReporting;
beforeEach(async () => {
  reporting = await bootReporting();
  await reporting.get(LoadDemoNetwork).load(recent, facts);
});
afterEach(() => reporting.close());

describe('the demonstration network', () => {
  it('fills a dashboard with its houses and what they did, without saying anything', async () => {
    const { body } = await reporting.ask('coordinator', dashboard, { networkId });
    const proposed = recent.filter(({ status }) => status === 'to-confirm').length;
    expect(body).toMatchObject({
      requests: { value: recent.length - proposed },
      activitiesToConfirm: proposed,
    });
    expect(proposed).toBeGreaterThan(0);
    expect(body['structures']).toHaveLength(demoStructures.length);
    expect(await reporting.outbox()).toEqual([]);
  });

  it('has the roll-ups that a rebuild from the database gives', async () => {
    expect(await reporting.get(RebuildRollUps).run(networkId)).toMatchObject({ corrected: 0 });
  });

  it('is loaded into an empty database only', async () => {
    expect(await reporting.get(LoadDemoNetwork).run()).toBe(false);
  });

  it('is completed when a load was cut short, each thing once', async () => {
    await reporting.connection.collection('structures').deleteMany({ networkId });
    await reporting.get(LoadDemoNetwork).load(recent, facts);
    expect(await reporting.connection.collection('activities').countDocuments()).toBe(
      recent.length,
    );
    expect(await reporting.get(RebuildRollUps).run(networkId)).toMatchObject({ corrected: 0 });
  });
});
