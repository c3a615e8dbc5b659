import { describe, expect, it } from '@jest/globals';
import { appointmentStatuses, discretions, type Discretion } from '@maillage/contracts/codes';
import { eventContracts } from '@maillage/contracts/events';
import type { DomainError } from '@maillage/kernel';
import { markSeat, seatTable, takeSeat, type Seat } from './seat.js';
import { heldEvent, seatMessage, workshopEvent } from './workshop-events.js';
import { cancelWorkshop, planWorkshop, timeOfWorkshop, type Workshop } from './workshop.js';

const before = new Date('2026-03-02T08:00:00Z');
const startsAt = new Date('2026-03-03T13:00:00Z');
const during = { by: 'agent-1', at: new Date('2026-03-03T13:30:00Z') };

function aWorkshop(discretion: Discretion = 'visible', place: string | null = null): Workshop {
  const motive = {
    ...{ code: 'mails', version: 1, label: 'Atelier boîte mail', theme: 'housing' as const },
    ...{ durationMinutes: 120, bufferMinutes: 10, procedureCodes: [], operatorCodes: [] },
    ...{ channel: 'on-site' as const, discretion, requiredDocuments: [] },
  };
  const order = {
    ...{ networkId: 'net-1', structureId: 'house-1', zone: 'Europe/Paris', motive, place },
    ...{ leaderIds: ['agent-1'], roomId: null, startsAt, seats: 3, plannedBy: 'agent-1' },
  };
  return planWorkshop(order, 'workshop-1', before);
}

const aSeat = (status: Seat['status']): Seat => ({
  ...takeSeat(aWorkshop(), 'person-1', 'seat-1', { by: 'agent-1', at: before }),
  status,
});

describe('a workshop', () => {
  it('lasts as its motive says, on the day of its house, and takes its buffer too', () => {
    expect(aWorkshop()).toMatchObject({
      endsAt: new Date('2026-03-03T15:00:00Z'),
      localDay: '2026-03-03',
    });
    expect(timeOfWorkshop(aWorkshop()).to).toEqual(new Date('2026-03-03T15:10:00Z'));
  });

  it('says facts that satisfy their contracts, and names nobody who takes part', () => {
    const seats = [aSeat('honoured'), aSeat('no-show'), aSeat('cancelled-by-beneficiary')];
    const cancelled = cancelWorkshop(aWorkshop(), 'other', during);
    for (const event of [
      workshopEvent('planned', aWorkshop()),
      workshopEvent('seats-changed', aWorkshop()),
      workshopEvent('cancelled', cancelled),
      heldEvent(aWorkshop(), seats),
    ]) {
      expect(eventContracts.get(event.type)?.data.safeParse(event.data).success).toBe(true);
      expect(JSON.stringify(event)).not.toContain('person-');
    }
    expect(heldEvent(aWorkshop(), seats).data).toMatchObject({
      attendance: { came: 1, missed: 1 },
    });
  });
});

describe('what a participant is told', () => {
  const said = (workshop: Workshop, now = before) =>
    seatMessage('workshop-booked', workshop, aSeat('booked'), now);

  it('satisfies its contract, never names the motive or the place in words', () => {
    const [message] = said(aWorkshop('visible', 'Salle des fêtes'));
    const contract = eventContracts.get('appointments.message.requested.v1');
    expect(contract?.data.safeParse(message?.data).success).toBe(true);
    expect(JSON.stringify(message)).not.toMatch(/boîte mail|Salle des fêtes/);
    expect(message?.data).toMatchObject({ params: { elsewhere: 'yes', motiveCode: 'mails' } });
  });

  it('is nothing for a silent motive or after the start, and a hidden motive has no code', () => {
    const codes = discretions.map((each) =>
      said(aWorkshop(each)).map(({ data }) => JSON.stringify(data).includes('mails')),
    );
    expect(codes).toEqual([[true], [], [false]]);
    expect(said(aWorkshop(), startsAt)).toEqual([]);
  });
});

describe('the mark of a participant', () => {
  const refusalOf = (work: () => unknown): string | null => {
    try {
      work();
      return null;
    } catch (error) {
      return (error as DomainError).code;
    }
  };

  it.each(
    appointmentStatuses.flatMap((from) => appointmentStatuses.map((to) => [from, to] as const)),
  )('from %s to %s follows the table', (from, to) => {
    const order = { status: to, expectedVersion: 1 };
    const refusal = refusalOf(() => markSeat(aSeat(from), aWorkshop(), order, during));
    expect(refusal).toBe(seatTable[to].includes(from) ? null : 'SEAT.STATUS_NOT_REACHABLE');
  });

  it('needs the version that was seen, a planned workshop, and a start before anybody is missed', () => {
    const mark = (workshop: Workshop, version: number | null, at: Date) =>
      refusalOf(() =>
        markSeat(
          aSeat('booked'),
          workshop,
          { status: 'no-show', expectedVersion: version },
          { by: 'agent-1', at },
        ),
      );
    expect(mark(aWorkshop(), null, during.at)).toBe('VERSION.REQUIRED');
    expect(mark(aWorkshop(), 2, during.at)).toBe('VERSION.STALE');
    expect(mark(aWorkshop(), 1, before)).toBe('WORKSHOP.NOT_BEGUN');
    const cancelled = cancelWorkshop(aWorkshop(), 'other', during);
    expect(mark(cancelled, 1, during.at)).toBe('WORKSHOP.NOT_PLANNED');
  });
});
