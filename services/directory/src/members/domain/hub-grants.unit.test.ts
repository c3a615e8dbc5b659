import { describe, expect, it } from '@jest/globals';
import type { Member } from './member.js';
import { followingHub } from './hub-grants.js';

const member = {
  id: 'mem-1',
  grants: [
    { role: 'coordinator', scope: 'hub', scopeId: 'hub-1', networkIds: ['net-1'] },
    { role: 'coordinator', scope: 'network', scopeId: 'net-9', networkIds: ['net-9'] },
  ],
  version: 4,
} as unknown as Member;

describe('a grant on a hub', () => {
  it('stands for the networks that the hub has, and other grants stay as they are', () => {
    const followed = followingHub(member, 'hub-1', ['net-1', 'net-2']);
    expect(followed?.grants.map(({ networkIds }) => networkIds)).toEqual([
      ['net-1', 'net-2'],
      ['net-9'],
    ]);
    expect(followed?.version).toBe(5);
  });

  it('changes nothing of who has none on that hub, or stands for its networks already', () => {
    expect(followingHub(member, 'hub-2', ['net-2'])).toBeNull();
    expect(followingHub(member, 'hub-1', ['net-1'])).toBeNull();
  });
});
