import { describe, expect, it } from '@jest/globals';
import { demoStructures } from '@maillage/demo-network';
import type { CivilDate } from '@maillage/kernel';
import { countedActivity } from '../activities/ports/counted-activity.js';
import { quarterFigures } from '../dashboards/use-cases/quarter-figures.js';
import { rollUpsOf } from '../indicators/ports/figures.js';
import { demoActivityRecords } from './demo-activities.js';
import { demoFacts } from './demo-facts.js';

const today = '2026-11-22' as CivilDate;
const rollUps = rollUpsOf([
  ...demoActivityRecords(today).map(countedActivity),
  ...demoFacts(today),
]);
const of = (code: string) => rollUps.filter(({ period }) => period === code);
const figures = quarterFigures({
  present: of('2026-Q3'),
  previous: of('2026-Q2'),
  lastYear: of('2025-Q3'),
});

describe('the figures of the demonstration', () => {
  it('are near 820 requests for a mean house and quarter', () => {
    const aHouse = figures.requests.value / demoStructures.length;
    expect(aHouse).toBeGreaterThan(550);
    expect(aHouse).toBeLessThan(1100);
    expect(figures.requests.sameQuarterLastYear).toBeGreaterThan(0);
  });

  it('are near the national shares of operators', () => {
    const share = (code: string) => figures.operators.find(({ key }) => key === code)?.permille;
    expect(share('FRANCE-TITRES')).toBeGreaterThan(150);
    expect(share('FRANCE-TITRES')).toBeLessThan(220);
    expect(figures.operators.reduce((sum, { permille }) => sum + (permille ?? 0), 0)).toBe(1000);
  });

  it('hold appointments and delays of operators', () => {
    expect(figures.appointmentsHonoured.value).toBeGreaterThan(0);
    expect(figures.appointmentsBooked.value).toBeGreaterThan(figures.appointmentsHonoured.value);
    const [all] = quarterFigures({ present: of('2026-Q4'), previous: [], lastYear: [] }).resolution;
    expect(all?.count).toBeGreaterThan(0);
    expect(all?.p90Hundredths).toBeGreaterThanOrEqual(all?.medianHundredths ?? Infinity);
  });
});
