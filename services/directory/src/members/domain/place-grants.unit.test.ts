import { describe, expect, it } from '@jest/globals';
import type { Member } from './member.js';
import { followingPlace } from './place-grants.js';

const member = {
  id: 'mem-1',
  grants: [
    { role: 'coordinator', scope: 'hub', scopeId: 'hub-1', networkIds: ['net-1'] },
    { role: 'coordinator', scope: 'network', scopeId: 'net-9', networkIds: ['net-9'] },
  ],
  version: 4,
} as unknown as Member;

const hub = (scopeId: string) => ({ scope: 'hub', scopeId }) as const;

describe('a grant on a place', () => {
  it('stands for the networks that the place has, and other grants stay as they are', () => {
    const followed = followingPlace(member, hub('hub-1'), ['net-1', 'net-2']);
    expect(followed?.grants.map(({ networkIds }) => networkIds)).toEqual([
      ['net-1', 'net-2'],
      ['net-9'],
    ]);
    expect(followed?.version).toBe(5);
  });

  it('changes nothing of who has none on that place, or stands for its networks already', () => {
    expect(followingPlace(member, hub('hub-2'), ['net-2'])).toBeNull();
    expect(followingPlace(member, hub('hub-1'), ['net-1'])).toBeNull();
    const house = { scope: 'structure', scopeId: 'hub-1' } as const;
    expect(followingPlace(member, house, ['net-2'])).toBeNull();
  });
});
