import { eventContracts } from '@maillage/contracts/events';
import { expect, it } from '@jest/globals';
import { resourcesTouchedBy } from './resources.js';

it('a fact about an aggregate on screen is read again, whatever happened to it', () => {
  expect(resourcesTouchedBy('appointments.appointment.honoured.v1')).toContain('appointments');
  expect(resourcesTouchedBy('directory.call.postponed.v1')).toEqual(['calls']);
  expect(resourcesTouchedBy('directory.notice.read.v1')).toEqual(['notices']);
  expect(resourcesTouchedBy('referrals.leg.resolved.v1')).toEqual(['legs', 'cases']);
});

/** What services answer each other about an erasure: the directory alone tells consoles of it. */
const answersAnErasure = /^(?!directory\.)\w+\.beneficiary\.erased\./;

it('every fact that may be told to a console touches something on its screens', () => {
  const told = [...eventContracts.keys()].filter(
    (type) =>
      !type.includes('.message.') &&
      !type.includes('.capacity.') &&
      !type.endsWith('.republished.v1') &&
      !answersAnErasure.test(type),
  );
  for (const type of told)
    expect([type, resourcesTouchedBy(type).length > 0]).toEqual([type, true]);
});
