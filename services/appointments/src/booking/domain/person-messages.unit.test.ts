import { describe, expect, it } from '@jest/globals';
import { discretions } from '@maillage/contracts/codes';
import { eventContracts } from '@maillage/contracts/events';
import { AppointmentBuilder } from './appointment.builder.js';
import { messageAfterLastChange, reminderMessage } from './person-messages.js';
import { plannedReminder } from './reminder.js';

const before = new Date('2026-02-20T09:00:00Z');
const dueAt = new Date('2026-02-28T09:00:00Z');

describe('messages asked of the directory', () => {
  it('satisfy their contract', () => {
    const [message] = messageAfterLastChange(AppointmentBuilder.booked().build(), before);
    const contract = eventContracts.get('appointments.message.requested.v1');
    expect(contract?.data.safeParse(message?.data).success).toBe(true);
  });

  it('never carry the label of the motive, and its code only when it is visible', () => {
    const said = discretions.map((discretion) =>
      JSON.stringify(messageAfterLastChange(AppointmentBuilder.booked(discretion).build(), before)),
    );
    expect(said.filter((each) => each.includes('carte d’identité'))).toEqual([]);
    expect(said.map((each) => each.includes('papers'))).toEqual([true, false, false]);
  });

  it('say that it is held elsewhere than at the house, when its motive is', () => {
    const here = AppointmentBuilder.booked().build();
    const away = { ...here, motive: { ...here.motive, channel: 'elsewhere' as const } };
    const params = [here, away].flatMap((each) =>
      messageAfterLastChange(each, before).map(({ data }) => (data as { params: object }).params),
    );
    expect(params.map((each) => 'elsewhere' in each)).toEqual([false, true]);
  });

  it('are not sent at all for a silent motive', () => {
    const silent = AppointmentBuilder.booked('silent').build();
    expect(messageAfterLastChange(silent, before)).toEqual([]);
    expect(silent.reminder).toEqual({ state: 'none' });
  });

  it('tell of a booking and of both cancellations, and of nothing else', () => {
    const templates = (
      [
        'booked',
        'arrived',
        'honoured',
        'cancelled-by-beneficiary',
        'cancelled-by-structure',
      ] as const
    ).map((status) =>
      messageAfterLastChange(AppointmentBuilder.booked().withStatus(status).build(), before).map(
        ({ data }) => (data as { template: string }).template,
      ),
    );
    expect(templates).toEqual([
      ['appointment-booked'],
      [],
      [],
      ['appointment-cancelled'],
      ['appointment-cancelled'],
    ]);
  });

  it('remind of an appointment that is still booked, under one name for one time', () => {
    const [reminder] = reminderMessage(AppointmentBuilder.booked().build(), dueAt, before);
    expect(reminder?.data).toMatchObject({
      template: 'appointment-reminder',
      dedupeKey: 'reminder-48h:apt-1:1',
    });
    const cancelled = AppointmentBuilder.booked().withStatus('cancelled-by-beneficiary').build();
    expect(reminderMessage(cancelled, dueAt, before)).toEqual([]);
  });
});

describe('the next reminder', () => {
  const startsAt = new Date('2026-03-02T09:00:00Z');
  const planned = (now: Date, ...delays: number[]) =>
    plannedReminder(startsAt, 'visible', delays, now);

  it('is planned when the booking is earlier, and not inside its delay', () => {
    const justBefore = new Date('2026-02-28T08:59:59Z');
    expect(planned(justBefore, 48)).toEqual({ state: 'due', dueAt });
    expect(planned(dueAt, 48)).toEqual({ state: 'none' });
  });

  it('is that of the longest delay that has not begun, in whatever order they are set', () => {
    expect(planned(new Date('2026-02-20T09:00:00Z'), 2, 168, 48)).toEqual({
      state: 'due',
      dueAt: new Date('2026-02-23T09:00:00Z'),
    });
    expect(planned(new Date('2026-02-24T09:00:00Z'), 2, 168, 48)).toEqual({ state: 'due', dueAt });
    expect(planned(new Date('2026-03-01T09:00:00Z'), 2, 168, 48)).toEqual({
      state: 'due',
      dueAt: new Date('2026-03-02T07:00:00Z'),
    });
    expect(plannedReminder(startsAt, 'silent', [48], new Date('2026-02-20'))).toEqual({
      state: 'none',
    });
  });
});
