import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { demoNetwork, demoStructures } from '@maillage/demo-network';
import { bootReporting, type BootedReporting } from '../booted-reporting.builder.js';
import { RebuildRollUps } from '../roll-ups/use-cases/rebuild-roll-ups.use-case.js';
import { LoadDemoNetwork } from './load-demo-network.js';

jest.setTimeout(180_000);

let reporting: BootedReporting;
beforeAll(async () => {
  reporting = await bootReporting();
  await reporting.get(LoadDemoNetwork).run();
});
afterAll(() => reporting.close());

describe('the demonstration network', () => {
  it('fills a dashboard with its houses and their past, without saying anything', async () => {
    const month = new Date().getUTCMonth();
    const quarter = `${new Date().getUTCFullYear()}-Q${Math.floor(month / 3) + 1}`;
    const { id: networkId } = demoNetwork;
    const { status, body } = await reporting.ask(
      'coordinator',
      `/v1/dashboards/quarter?networkId=${networkId}&quarter=${quarter}`,
      { networkId },
    );
    expect(status).toBe(200);
    expect(body['structures']).toHaveLength(demoStructures.length);
    const { previousQuarter } = body['requests'] as { previousQuarter: number };
    expect(previousQuarter).toBeGreaterThan(4000);
    expect(await reporting.outbox()).toEqual([]);
  });

  it('is loaded into an empty database only', async () => {
    expect(await reporting.get(LoadDemoNetwork).run()).toBe(false);
  });

  it('has the roll-ups that a rebuild from the database gives', async () => {
    expect(await reporting.get(RebuildRollUps).run(demoNetwork.id)).toMatchObject({ corrected: 0 });
  });
});
