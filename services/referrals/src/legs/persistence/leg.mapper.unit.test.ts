import { describe, expect, it } from '@jest/globals';
import { legStatuses } from '@maillage/contracts/codes';
import { aLeg } from '../domain/leg.builder.js';
import { toLeg, toLegDocument } from './leg.mapper.js';

describe('a leg as stored', () => {
  it.each(legStatuses)('comes back the same when %s', (status) => {
    expect(toLeg(toLegDocument(aLeg(status)))).toEqual(aLeg(status));
  });

  it.each([
    { state: 'none' },
    { state: 'due', dueAt: new Date(1) },
    { state: 'asked', dueAt: new Date(1), askedAt: new Date(2) },
  ] as const)('keeps its notice when $state', (notice) => {
    expect(toLeg(toLegDocument(aLeg('pending', { notice }))).notice).toEqual(notice);
  });

  it('is not read when it lacks what its status needs', () => {
    const broken = { ...toLegDocument(aLeg('resolved')), outcome: null };
    expect(() => toLeg(broken)).toThrow('leg-1 is resolved');
  });
});
