import { describe, expect, it } from '@jest/globals';
import { appointmentStatuses, roles } from '@maillage/contracts/codes';
import { DomainError } from '@maillage/kernel';
import { AppointmentBuilder } from './appointment.builder.js';
import { changeStatus, statusTable, type Actor, type StatusOrder } from './appointment-status.js';
import type { Appointment } from './appointment.js';

const noon = new Date('2026-03-02T11:00:00Z');
const agent: Actor = { memberId: 'agent-1', role: 'agent', standing: 'house' };
const standings = ['house', 'booker'] as const;

/** Written out again, by hand: what the design says may happen in the house. */
const reachable = [
  'booked > arrived',
  'booked > honoured',
  'booked > no-show',
  'booked > cancelled-by-beneficiary',
  'booked > cancelled-by-structure',
  'arrived > honoured',
  'arrived > no-show',
  'arrived > cancelled-by-structure',
  'honoured > no-show',
  'no-show > honoured',
];

function order(status: StatusOrder['status'], of: Appointment): StatusOrder {
  const reason = status === 'cancelled-by-structure' ? 'agent-absent' : undefined;
  return { status, reason, expectedVersion: of.version };
}

function codeOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

describe('the status of an appointment', () => {
  it('changes only as the table of the design says, whatever status it is in', () => {
    const possible = appointmentStatuses.flatMap((from) =>
      appointmentStatuses.flatMap((to) => {
        const appointment = AppointmentBuilder.booked().withStatus(from).build();
        const refused = codeOf(() =>
          changeStatus(appointment, order(to, appointment), agent, noon),
        );
        return refused === undefined ? [`${from} > ${to}`] : [];
      }),
    );
    expect(possible.sort()).toEqual([...reachable].sort());
  });

  it('is marked by agents and managers of the house; who booked from elsewhere only passes on a cancellation', () => {
    const allowed = roles.flatMap((role) =>
      standings.flatMap((standing) =>
        appointmentStatuses.flatMap((to) => {
          const appointment = AppointmentBuilder.booked().build();
          const actor = { memberId: 'x', role, standing };
          const refused = codeOf(() =>
            changeStatus(appointment, order(to, appointment), actor, noon),
          );
          return refused === 'APPOINTMENT.NOT_ALLOWED' ? [] : [`${role} ${standing} ${to}`];
        }),
      ),
    );
    const targets = appointmentStatuses.filter((status) => status !== 'booked');
    expect(allowed.sort()).toEqual(
      [
        ...targets.map((to) => `agent house ${to}`),
        ...targets.map((to) => `structure-manager house ${to}`),
        'agent booker cancelled-by-beneficiary',
        'structure-manager booker cancelled-by-beneficiary',
        'prescriber booker cancelled-by-beneficiary',
        'prescriber house cancelled-by-beneficiary',
      ].sort(),
    );
  });

  it('has a rule for every status of the contracts', () => {
    expect(Object.keys(statusTable).sort()).toEqual([...appointmentStatuses].sort());
  });

  it('keeps who changed it, when and from what, and goes one version up', () => {
    const booked = AppointmentBuilder.booked().build();
    const honoured = changeStatus(booked, order('honoured', booked), agent, noon);
    expect(honoured.version).toBe(2);
    const { structureId, memberId, startsAt } = booked;
    expect(honoured.history.at(-1)).toEqual({
      at: noon,
      by: 'agent-1',
      what: 'marked',
      before: { status: 'booked', structureId, memberId, startsAt },
      after: { status: 'honoured', structureId, memberId, startsAt },
    });
    expect(honoured).toMatchObject({ status: 'honoured', firstMarkedAt: noon });
  });

  it('is corrected up to the seventh day after the first mark, and not a moment later', () => {
    const marked = new Date('2026-03-02T10:00:00Z');
    const missed = AppointmentBuilder.booked().withStatus('no-show', marked).build();
    const lastMoment = new Date('2026-03-09T10:00:00Z');
    const honoured = changeStatus(missed, order('honoured', missed), agent, lastMoment);
    expect(honoured).toMatchObject({ status: 'honoured', firstMarkedAt: marked });

    const tooLate = new Date(lastMoment.getTime() + 1);
    expect(codeOf(() => changeStatus(honoured, order('no-show', honoured), agent, tooLate))).toBe(
      'APPOINTMENT.CORRECTION_TOO_LATE',
    );
  });

  it('cannot be no-show before the appointment begins', () => {
    const booked = AppointmentBuilder.booked().build();
    const before = new Date('2026-03-02T08:59:59Z');
    expect(codeOf(() => changeStatus(booked, order('no-show', booked), agent, before))).toBe(
      'APPOINTMENT.NOT_BEGUN',
    );
  });

  it('is cancelled by the structure with a reason, and by nobody else with one', () => {
    const booked = AppointmentBuilder.booked().build();
    const change = (of: Omit<StatusOrder, 'expectedVersion'>) =>
      codeOf(() => changeStatus(booked, { ...of, expectedVersion: 1 }, agent, noon));
    expect(change({ status: 'cancelled-by-structure' })).toBe('APPOINTMENT.REASON_REQUIRED');
    expect(change({ status: 'honoured', reason: 'other' })).toBe('APPOINTMENT.REASON_NOT_EXPECTED');
  });

  it('is not changed by who has seen an older version, and says what it is now', () => {
    const arrived = AppointmentBuilder.booked().withStatus('arrived').build();
    const stale = { status: 'honoured' as const, expectedVersion: 1 };
    expect(() => changeStatus(arrived, stale, agent, noon)).toThrow(
      expect.objectContaining({
        code: 'VERSION.STALE',
        details: { current: { id: 'apt-1', version: 2, status: 'arrived' } },
      }),
    );
  });
});
