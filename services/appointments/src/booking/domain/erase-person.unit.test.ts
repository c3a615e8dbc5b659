import { describe, expect, it } from '@jest/globals';
import { appointmentStatuses } from '@maillage/contracts/codes';
import { AppointmentBuilder } from './appointment.builder.js';
import { erasePerson } from './erase-person.js';

const after = new Date('2100-01-01T00:00:00Z');
const before = new Date('2000-01-01T00:00:00Z');

describe('an appointment whose person is erased', () => {
  it.each(appointmentStatuses)('%s and begun: keeps its status, loses the person', (status) => {
    const appointment = AppointmentBuilder.booked().withStatus(status).build();
    const erased = erasePerson(appointment, 'service:appointments', after);
    expect(erased).toMatchObject({ status, beneficiaryId: 'erased' });
    expect(erased.version).toBe(appointment.version + 1);
    expect(JSON.stringify(erased)).not.toContain(appointment.beneficiaryId);
  });

  it('is cancelled when it was still to come', () => {
    const dueAt = new Date('2026-02-28T09:00:00Z');
    const appointment = AppointmentBuilder.booked()
      .with({ reminder: { state: 'due', dueAt } })
      .build();
    const erased = erasePerson(appointment, 'service:appointments', before);
    expect(erased).toMatchObject({
      status: 'cancelled-by-beneficiary',
      reminder: { state: 'none' },
    });
    expect(erased.history.at(-1)).toMatchObject({
      by: 'service:appointments',
      before: { status: 'booked' },
      after: { status: 'cancelled-by-beneficiary' },
    });
  });
});
