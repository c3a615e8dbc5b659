import { describe, expect, it } from '@jest/globals';
import { aLeg, paris } from './leg.builder.js';
import { isLate } from './leg-clock.js';
import { legEvent } from './leg-events.js';
import { confirm, resolve, takeInCharge, type Mover } from './leg-moves.js';
import { openLeg } from './leg.js';
import { noticeFallsDue, overdueNoticeMessage } from './overdue-notice.js';

const mover = (now: string, over: Partial<Mover> = {}): Mover => ({
  memberId: 'julie',
  standing: 'team',
  expectedVersion: 1,
  circumstances: { now: new Date(now), mandateInForce: true },
  ...over,
});
const seal = (text: string): string => `sealed(${text.length})`;

describe('the clocks of a leg', () => {
  it('give three business days for the first response, at the same local time', () => {
    const { dueAt } = openLeg(aLeg(), 'leg-2', new Date('2026-11-23T09:00:00Z'));
    expect(dueAt?.toISOString()).toBe('2026-11-26T09:00:00.000Z');
  });

  it('count from Monday 00:00 for a leg opened on a Saturday', () => {
    const { dueAt } = openLeg(aLeg(), 'leg-2', new Date('2026-11-21T10:00:00Z'));
    expect(dueAt?.toISOString()).toBe('2026-11-25T23:00:00.000Z');
  });

  it('skip the public holidays of the team, not of the house', () => {
    const alsace = { zone: 'Europe/Paris', holidayZone: 'alsace-moselle' } as const;
    const opened = new Date('2025-12-23T09:00:00Z');
    const inParis = openLeg({ ...aLeg(), clock: paris }, 'leg-2', opened);
    const inStrasbourg = openLeg({ ...aLeg(), clock: alsace }, 'leg-2', opened);
    expect(inParis.dueAt?.toISOString()).toBe('2025-12-29T09:00:00.000Z');
    expect(inStrasbourg.dueAt?.toISOString()).toBe('2025-12-30T09:00:00.000Z');
  });

  it('keep the local time when clocks are moved', () => {
    const { dueAt } = openLeg(aLeg(), 'leg-2', new Date('2026-10-22T08:00:00Z'));
    expect(dueAt?.toISOString()).toBe('2026-10-27T09:00:00.000Z');
  });

  it('call a leg late strictly after its deadline', () => {
    const leg = aLeg();
    expect(isLate(leg, new Date('2026-11-26T09:00:00.000Z'))).toBe(false);
    expect(isLate(leg, new Date('2026-11-26T09:00:00.001Z'))).toBe(true);
  });
});

describe('taking a leg in charge', () => {
  const taken = takeInCharge(aLeg(), mover('2026-11-24T15:00:00Z'));

  it('names who has it and measures the first response', () => {
    expect(taken.status).toBe('in-progress');
    expect(taken.taken).toMatchObject({ assigneeId: 'julie', firstResponseHundredths: 125 });
    expect(taken.version).toBe(2);
  });

  it('starts the news clock of fifteen business days', () => {
    expect(taken.dueAt?.toISOString()).toBe('2026-12-15T15:00:00.000Z');
  });

  it('leaves no notice to send', () => {
    expect(taken.notice).toEqual({ state: 'none' });
    expect(noticeFallsDue(taken, new Date('2027-01-01T00:00:00Z'))).toBe(false);
  });

  it('is refused to the author', () => {
    const author = mover('2026-11-24T15:00:00Z', { standing: 'author', memberId: 'camille' });
    expect(() => takeInCharge(aLeg(), author)).toThrow('team');
  });
});

describe('resolving a leg', () => {
  const answer = { outcome: 'payment-released', text: 'Versé le 3.' } as const;
  const resolved = resolve(aLeg('in-progress'), answer, seal, mover('2026-11-25T09:00:00Z'));

  it('keeps the outcome, the sealed answer and the time it took', () => {
    expect(resolved.resolution).toEqual({
      outcome: 'payment-released',
      resolvedAt: new Date('2026-11-25T09:00:00Z'),
      resolutionHundredths: 200,
      answer: 'sealed(11)',
    });
    expect(resolved.dueAt).toBeNull();
  });

  it('comes after it was taken in charge', () => {
    expect(() => resolve(aLeg(), answer, seal, mover('2026-11-25T09:00:00Z'))).toThrow(
      expect.objectContaining({ code: 'LEG.STATUS_NOT_REACHABLE' }),
    );
  });

  it('is confirmed by the author, who closes it', () => {
    const author = mover('2026-11-26T09:00:00Z', { standing: 'author', memberId: 'camille' });
    const closed = confirm(aLeg('resolved'), author);
    expect(closed.closing).toEqual({
      reason: 'confirmed',
      closedAt: new Date('2026-11-26T09:00:00Z'),
    });
    expect(closed.resolution?.outcome).toBe('payment-released');
  });
});

describe('what is said of a leg', () => {
  it('names the team while the mandate is in force', () => {
    const event = legEvent('resolved', aLeg('resolved'), true);
    expect(event.teamIds).toEqual(['caf']);
    expect(event.memberIds).toEqual(['camille', 'julie']);
  });

  it('does not name it once the mandate has ended, but in its closing', () => {
    expect(legEvent('resolved', aLeg('resolved'), false).teamIds).toBeUndefined();
    expect(legEvent('closed', aLeg('closed'), false).teamIds).toEqual(['caf']);
  });

  it('holds no text, no person, no answer', () => {
    const said = JSON.stringify(legEvent('closed', aLeg('closed'), true));
    expect(said).not.toContain('sealed');
    expect(said).not.toContain('beneficiary');
  });
});

describe('the notice of a leg nobody answered', () => {
  const late = new Date('2026-11-26T09:00:00.001Z');

  it('falls due strictly after the deadline', () => {
    expect(noticeFallsDue(aLeg(), new Date('2026-11-26T09:00:00Z'))).toBe(false);
    expect(noticeFallsDue(aLeg(), late)).toBe(true);
  });

  it('says the reference, and nothing of the person', () => {
    const [message] = overdueNoticeMessage(aLeg(), true, late);
    expect(message?.data).toMatchObject({
      recipient: { kind: 'operator-team', id: 'caf' },
      template: 'leg-first-response-overdue',
      params: { legId: 'leg-1', reference: '4257-KRLM' },
    });
    expect(JSON.stringify(message)).not.toContain('beneficiary');
  });

  it('is not sent once the mandate has ended', () => {
    expect(overdueNoticeMessage(aLeg(), false, late)).toEqual([]);
  });
});
