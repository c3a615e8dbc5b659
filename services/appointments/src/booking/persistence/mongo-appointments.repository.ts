import type { DateSpan } from '@maillage/calendar';
import { erasedBeneficiaryId } from '@maillage/contracts/codes';
import {
  DomainError,
  type CivilDate,
  type Scope,
  type ServiceScope,
  type Tx,
} from '@maillage/kernel';
import { findByIds, isDuplicateKey, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Appointment } from '../domain/appointment.js';
import { mayRead } from '../domain/reading-rights.js';
import type { Reminder } from '../domain/reminder.js';
import type { Appointments, DueReminder } from '../ports/appointments.js';
import {
  changedDocument,
  reminderFields,
  toAppointment,
  toDocument,
} from './appointment.mapper.js';
import { APPOINTMENT, type AppointmentDocument } from './appointment.schema.js';

@Injectable()
export class MongoAppointments implements Appointments {
  constructor(
    @InjectModel(APPOINTMENT) private readonly appointments: Model<AppointmentDocument>,
  ) {}

  async find(scope: Scope, id: string): Promise<Appointment | undefined> {
    const found = await this.appointments.findOne({ _id: id }).lean<AppointmentDocument>();
    return found && mayRead(scope, found) ? toAppointment(found) : undefined;
  }

  async ofDay(scope: Scope, structureId: string, day: CivilDate): Promise<Appointment[]> {
    const found = await this.appointments
      .find({ structureId, localDay: day })
      .lean<AppointmentDocument[]>();
    return readable(scope, found);
  }

  async bookedByCaller(scope: Scope, since: Date): Promise<Appointment[]> {
    if (scope.role === 'service') return [];
    const found = await this.appointments
      .find({ bookedBy: scope.memberId, startsAt: { $gte: since } })
      .lean<AppointmentDocument[]>();
    return readable(scope, found);
  }

  async comingOf(scope: ServiceScope, memberId: string, now: Date): Promise<Appointment[]> {
    const found = await this.appointments
      .find({ memberId, startsAt: { $gt: now } })
      .lean<AppointmentDocument[]>();
    return readable(
      scope,
      found.filter(({ status }) => status === 'booked'),
    );
  }

  async comingAt(
    scope: ServiceScope,
    structureId: string,
    { first, last }: DateSpan,
    now: Date,
  ): Promise<Appointment[]> {
    const found = await this.appointments
      .find({ structureId, localDay: { $gte: first, $lte: last } })
      .lean<AppointmentDocument[]>();
    return readable(
      scope,
      found.filter(({ status, startsAt }) => status === 'booked' && startsAt > now),
    );
  }

  async unmarkedPerDay(
    _scope: ServiceScope,
    structureId: string,
    { first, last }: DateSpan,
  ): Promise<ReadonlyMap<CivilDate, number>> {
    const found = await Promise.all(
      (['booked', 'arrived'] as const).map((status) =>
        this.appointments
          .find({ structureId, status, localDay: { $gte: first, $lte: last } })
          .select({ localDay: 1 })
          .lean<Pick<AppointmentDocument, 'localDay'>[]>(),
      ),
    );
    const counts = new Map<CivilDate, number>();
    for (const { localDay } of found.flat()) counts.set(localDay, (counts.get(localDay) ?? 0) + 1);
    return counts;
  }

  async named(_scope: ServiceScope, ids: readonly string[]): Promise<Appointment[]> {
    return (await findByIds(this.appointments, ids)).map(toAppointment);
  }

  async ofBeneficiary(scope: Scope, beneficiaryId: string): Promise<Appointment[]> {
    if (beneficiaryId === erasedBeneficiaryId) return [];
    const found = await this.appointments.find({ beneficiaryId }).lean<AppointmentDocument[]>();
    return readable(scope, found);
  }

  async dueReminders(_scope: ServiceScope, until: Date, limit: number): Promise<DueReminder[]> {
    const found = await this.appointments
      .find({ reminder: 'due', reminderDueAt: { $lte: until } })
      .sort({ reminderDueAt: 1 })
      .limit(limit)
      .lean<AppointmentDocument[]>();
    return found.flatMap((document) => {
      const appointment = toAppointment(document);
      const { reminder } = appointment;
      return reminder.state === 'due' ? [{ appointment, dueAt: reminder.dueAt }] : [];
    });
  }

  async *all(_scope: ServiceScope): AsyncIterable<Appointment> {
    const cursor = this.appointments.find({}).lean<AppointmentDocument>().cursor();
    for await (const document of cursor) yield toAppointment(document);
  }

  async insert(tx: Tx, appointment: Appointment): Promise<void> {
    try {
      await this.appointments.insertMany([toDocument(appointment)], { session: sessionOf(tx) });
    } catch (error) {
      throw isDuplicateKey(error) ? referenceInUse(appointment) : error;
    }
  }

  async save(tx: Tx, appointment: Appointment): Promise<boolean> {
    const { _id, ...state } = changedDocument(appointment);
    try {
      const saved = await this.appointments.updateOne(
        { _id, version: appointment.version - 1 },
        { $set: state },
        { session: sessionOf(tx) },
      );
      return saved.modifiedCount === 1;
    } catch (error) {
      throw isDuplicateKey(error) ? referenceInUse(appointment) : error;
    }
  }

  async settleReminder(
    tx: Tx,
    { appointment, dueAt }: DueReminder,
    next: Reminder,
  ): Promise<boolean> {
    const { id, timeFixedIn } = appointment;
    const settled = await this.appointments.updateOne(
      { _id: id, reminder: 'due', reminderDueAt: dueAt, timeFixedIn },
      { $set: reminderFields(next) },
      { session: sessionOf(tx) },
    );
    return settled.modifiedCount === 1;
  }
}

/** Groups read by one equality are small: rights and order are settled in memory. */
function readable(scope: Scope, documents: readonly AppointmentDocument[]): Appointment[] {
  return documents
    .filter((document) => mayRead(scope, document))
    .map(toAppointment)
    .sort((a, b) => +a.startsAt - +b.startsAt || (a.id < b.id ? -1 : 1));
}

function referenceInUse({ reference }: Appointment): DomainError {
  const message = `${reference} names another appointment of the network`;
  return new DomainError('conflict', 'APPOINTMENT.REFERENCE_IN_USE', message);
}
