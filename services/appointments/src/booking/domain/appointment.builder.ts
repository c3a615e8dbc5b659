import type { AppointmentStatus, Discretion } from '@maillage/contracts/codes';
import type { Appointment, AppointmentFacts, AppointmentOutcome } from './appointment.js';
import { withChange } from './appointment-history.js';
import { bookAppointment } from './appointment.js';

/** An appointment of Monday 2 March 2026, 10:00 in Paris, booked two weeks before by the agent who receives. */
export class AppointmentBuilder {
  private constructor(private readonly built: Appointment) {}

  static booked(discretion: Discretion = 'visible'): AppointmentBuilder {
    const order = {
      networkId: 'net-1',
      structureId: 'house-1',
      zone: 'Europe/Paris',
      memberId: 'agent-1',
      beneficiaryId: 'person-1',
      motive: {
        code: 'papers',
        version: 3,
        label: 'Pré-demande de carte d’identité',
        durationMinutes: 45,
        bufferMinutes: 5,
        procedureCodes: ['demande-informations'],
        operatorCodes: ['FRANCE-TITRES' as const],
        theme: 'papers-elections-citizenship' as const,
        channel: 'on-site' as const,
        discretion,
        requiredDocuments: ['Pièce d’identité'],
        instructions: null,
      },
      startsAt: new Date('2026-03-02T09:00:00Z'),
      bookedBy: 'agent-1',
      reminderDelaysHours: [48],
    };
    return new AppointmentBuilder(
      bookAppointment(order, 'apt-1', new Date('2026-02-16T09:00:00Z')),
    );
  }

  with(facts: Partial<AppointmentFacts>): AppointmentBuilder {
    return new AppointmentBuilder({ ...this.built, ...facts });
  }

  withStatus(status: AppointmentStatus, at = new Date('2026-03-02T10:00:00Z')): AppointmentBuilder {
    if (status === 'booked') return this;
    const marked = {
      ...this.built,
      ...outcome(status, at),
      version: 2,
      reminder: { state: 'none' as const },
    };
    return new AppointmentBuilder(
      withChange(this.built, marked, { at, by: 'agent-1', what: 'marked' }),
    );
  }

  build(): Appointment {
    return this.built;
  }
}

function outcome(status: Exclude<AppointmentStatus, 'booked'>, at: Date): AppointmentOutcome {
  switch (status) {
    case 'honoured':
    case 'no-show':
      return { status, firstMarkedAt: at };
    case 'cancelled-by-structure':
      return { status, cancellationReason: 'agent-absent' };
    case 'arrived':
    case 'cancelled-by-beneficiary':
      return { status };
  }
}
