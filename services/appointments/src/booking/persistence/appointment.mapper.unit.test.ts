import { describe, expect, it } from '@jest/globals';
import { appointmentStatuses } from '@maillage/contracts/codes';
import { AppointmentBuilder } from '../domain/appointment.builder.js';
import { toAppointment, toDocument } from './appointment.mapper.js';

describe('an appointment in the database', () => {
  it.each(appointmentStatuses)('comes back as it was when %s', (status) => {
    const appointment = AppointmentBuilder.booked().withStatus(status).build();
    expect(toAppointment(toDocument(appointment))).toEqual(appointment);
  });

  it('comes back with its reminder, due or asked', () => {
    const dueAt = new Date('2026-02-28T09:00:00Z');
    for (const reminder of [
      { state: 'due' as const, dueAt },
      { state: 'asked' as const, dueAt, askedAt: new Date('2026-02-28T09:00:01Z') },
    ]) {
      const appointment = AppointmentBuilder.booked().with({ reminder }).build();
      expect(toAppointment(toDocument(appointment))).toEqual(appointment);
    }
  });
});
