import { describe, expect, it } from '@jest/globals';
import { accept, invite, resend, revoke, stateOf } from './invitation.js';
import { readLine } from './invitation-list.js';

const monday = new Date('2026-11-23T08:00:00Z');
const later = new Date('2026-12-07T08:00:00Z');
const order = {
  email: 'lou@exemple.invalid',
  displayName: 'Lou Ferrand',
  grant: { role: 'agent', scope: 'structure', scopeId: 'str-1', networkIds: ['net-1'] },
  invitedBy: 'mem-1',
  linkHash: 'first',
} as const;
const invited = invite(order, 'inv-1', monday);
const over = expect.objectContaining({ code: 'INVITATION.OVER' });

describe('an invitation', () => {
  it('is good for fourteen days to the instant', () => {
    expect(stateOf(invited, new Date(later.getTime() - 1))).toBe('pending');
    expect(stateOf(invited, later)).toBe('expired');
  });

  it('sent again has its whole time and another link, even when it had expired', () => {
    const again = resend(invited, 'second', later);
    expect(again).toMatchObject({ linkHash: 'second', round: 2, version: 2, status: 'pending' });
    expect(stateOf(again, later)).toBe('pending');
  });

  it('is taken up once, or never when it was revoked', () => {
    const taken = accept(invited, 'mem-9');
    expect(taken).toMatchObject({ status: 'accepted', memberId: 'mem-9' });
    expect(() => accept(taken, 'mem-8')).toThrow(over);
    expect(() => accept(revoke(invited), 'mem-9')).toThrow(over);
    expect(() => resend(taken, 'second', later)).toThrow(over);
    expect(() => revoke(taken)).toThrow(over);
  });
});

describe('a line of a list of invitations', () => {
  const line = { line: 2, email: 'a@b.fr', displayName: 'Lou', role: 'Conseiller', place: 'x' };

  it.each([
    ['Conseiller', { role: 'agent', scope: 'structure' }],
    ['  responsable de MAISON ', { role: 'structure-manager', scope: 'structure' }],
    ['Prescripteur', { role: 'prescriber', scope: 'network' }],
    ['animateur', { role: 'coordinator', scope: 'network' }],
    ['Agent d’opérateur', { role: 'operator-agent', scope: 'operator-team' }],
    ['Responsable d’équipe', { role: 'operator-manager', scope: 'operator-team' }],
    ['Administrateur', { verdict: 'unknown-role' }],
    ['constructor', { verdict: 'unknown-role' }],
  ])('reads the role « %s »', (role, read) => {
    expect(readLine({ ...line, role })).toEqual(read);
  });

  it.each([
    '',
    'lou',
    'lou@',
    'lou@exemple',
    'l ou@exemple.fr',
    'a@b@c.fr',
    `${'x'.repeat(255)}@b.fr`,
  ])('refuses the address « %s »', (email) => {
    expect(readLine({ ...line, email })).toEqual({ verdict: 'bad-address' });
  });

  it('needs a name', () => {
    expect(readLine({ ...line, displayName: ' ' })).toEqual({ verdict: 'no-name' });
  });
});
