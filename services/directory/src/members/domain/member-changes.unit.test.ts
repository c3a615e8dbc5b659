import { describe, expect, it } from '@jest/globals';
import { agentAt, aMember } from './a-member.builder.js';
import { addGrant, maySucceed, reinstate, removeGrant, suspend } from './member-changes.js';
import type { Grant } from './member.js';

const refusal = (code: string) => expect.objectContaining({ code });
const monday = new Date('2026-11-23T08:00:00Z');
const admin: Grant = { role: 'admin', scope: 'nation', scopeId: 'nation', networkIds: [] };

describe('the grants of a member', () => {
  it('are added once, each with a new version', () => {
    const both = addGrant(aMember(), agentAt('str-2'));
    expect(both.grants.map(({ scopeId }) => scopeId)).toEqual(['str-1', 'str-2']);
    expect(both.version).toBe(2);
    expect(() => addGrant(both, agentAt('str-2'))).toThrow(refusal('GRANT.HELD'));
  });

  it('are taken one by one, but never the last', () => {
    const both = addGrant(aMember(), agentAt('str-2'));
    const one = removeGrant(both, { role: 'agent', scopeId: 'str-1' }, 'boss');
    expect(one.grants).toEqual([agentAt('str-2')]);
    expect(() => removeGrant(one, { role: 'agent', scopeId: 'str-2' }, 'boss')).toThrow(
      refusal('GRANT.LAST'),
    );
    expect(() => removeGrant(one, { role: 'agent', scopeId: 'str-1' }, 'boss')).toThrow(
      refusal('GRANT.NOT_FOUND'),
    );
  });

  it('keep an administrator from locking themselves out', () => {
    const rémi = aMember({ id: 'boss', grants: [admin, agentAt('str-1')] });
    const key = { role: 'admin', scopeId: 'nation' } as const;
    expect(() => removeGrant(rémi, key, 'boss')).toThrow(refusal('GRANT.OWN_LAST_ADMIN'));
    expect(removeGrant(rémi, key, 'other').grants).toEqual([agentAt('str-1')]);
  });
});

describe('a suspension', () => {
  const colleague = aMember({ id: 'mem-2' });

  it('says who takes over, and may name somebody else later', () => {
    const away = suspend(aMember(), null, 'boss');
    expect(away).toMatchObject({ suspended: true, handedOverTo: null, version: 2 });
    expect(() => suspend(away, null, 'boss')).toThrow(refusal('MEMBER.ALREADY_SUSPENDED'));
    expect(suspend(away, colleague, 'boss')).toMatchObject({ handedOverTo: 'mem-2', version: 3 });
  });

  it('ends, and leaves the work where it went', () => {
    const back = reinstate(suspend(aMember(), colleague, 'boss'), monday);
    expect(back).toMatchObject({
      suspended: false,
      handedOverTo: null,
      reinstatedAt: monday,
      version: 3,
    });
    expect(() => reinstate(back, monday)).toThrow(refusal('MEMBER.NOT_SUSPENDED'));
  });

  it('is never of oneself', () => {
    expect(() => suspend(aMember(), null, 'mem-1')).toThrow(refusal('MEMBER.OWN_SUSPENSION'));
  });

  it('hands over to an active colleague of the same house or team only', () => {
    const elsewhere = aMember({ id: 'mem-3', grants: [agentAt('str-9')] });
    expect(maySucceed(aMember(), colleague)).toBe(true);
    for (const unfit of [elsewhere, aMember(), aMember({ id: 'mem-2', suspended: true })]) {
      expect(() => suspend(aMember(), unfit, 'boss')).toThrow(refusal('MEMBER.SUCCESSOR_UNFIT'));
    }
  });
});
