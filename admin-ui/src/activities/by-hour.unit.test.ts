import { expect, it } from '@jest/globals';
import { byHour } from './by-hour.js';

it('puts activities in the order of their appointments', () => {
  const at = (localDay: string, startsAt: string | null) => ({ localDay, startsAt });
  const evening = at('2026-11-23', '2026-11-23T16:00:00.000Z');
  const morning = at('2026-11-23', '2026-11-23T08:00:00.000Z');
  const nextDay = at('2026-11-24', '2026-11-24T07:00:00.000Z');
  const without = at('2026-11-23', null);
  expect(byHour([nextDay, evening, without, morning])).toEqual([
    without,
    morning,
    evening,
    nextDay,
  ]);
});
