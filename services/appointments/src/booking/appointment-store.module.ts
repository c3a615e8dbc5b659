import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { APPOINTMENT, appointmentSchema } from './persistence/appointment.schema.js';
import { MongoAppointments } from './persistence/mongo-appointments.repository.js';
import { APPOINTMENTS } from './ports/appointments.js';

/** Appointments as they are stored: for booking, and for searches that look for the agent of last time. */
@Module({
  imports: [MongooseModule.forFeature([{ name: APPOINTMENT, schema: appointmentSchema }])],
  providers: [{ provide: APPOINTMENTS, useClass: MongoAppointments }],
  exports: [APPOINTMENTS],
})
export class AppointmentStoreModule {}
