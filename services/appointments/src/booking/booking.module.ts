import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import { AvailabilityModule } from '../availability/availability.module.js';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { HoldsModule } from '../holds/holds.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { SecondLookModule } from '../second-look/second-look.module.js';
import { SettlementEntriesModule } from '../settlement/settlement-entries.module.js';
import { SlotTakingModule } from '../slot-taking/slot-taking.module.js';
import { WorkshopsModule } from '../workshops/workshops.module.js';
import { AppointmentStoreModule } from './appointment-store.module.js';
import { AppointmentsController } from './http/appointments.controller.js';
import { PapersController } from './http/papers.controller.js';
import { ReassignmentController } from './http/reassignment.controller.js';
import { AskForReminderProcessor } from './jobs/ask-for-reminder.processor.js';
import { LostRemindersSweep } from './jobs/lost-reminders.sweep.js';
import { BullReminderQueue, REMINDERS } from './jobs/reminders.queue.js';
import { AnswerHeldWork } from './messaging/answer-held-work.questions.js';
import { AnswerLastAppointmentDay } from './messaging/answer-last-appointment-day.questions.js';
import { AnswerPersonExport } from './messaging/answer-person-export.questions.js';
import { ErasePersonWhenDirectorySaysIt } from './messaging/erase-person-when-directory-says-it.consumer.js';
import { HandOverWhenMemberSuspended } from './messaging/hand-over-when-member-suspended.consumer.js';
import { APPOINTMENTS_OF_HOUSE } from './ports/appointments-of-house.js';
import { REMINDER_QUEUE } from './ports/reminder-queue.js';
import { AppointmentViews } from './use-cases/appointment-views.js';
import { AskForReminder } from './use-cases/ask-for-reminder.use-case.js';
import { BookAppointment } from './use-cases/book-appointment.use-case.js';
import { ChangeAppointmentStatus } from './use-cases/change-appointment-status.use-case.js';
import { CheckPapers } from './use-cases/check-papers.use-case.js';
import { CountHeldWork } from './use-cases/count-held-work.query.js';
import { ErasePerson } from './use-cases/erase-person.use-case.js';
import { FindFreeColleagues } from './use-cases/find-free-colleagues.query.js';
import { FollowHouse } from './use-cases/follow-house.use-case.js';
import { HandOverAppointments } from './use-cases/hand-over-appointments.use-case.js';
import { ListAppointments } from './use-cases/list-appointments.query.js';
import { GiveAppointment } from './use-cases/give-appointment.js';
import { MoveAppointment } from './use-cases/move-appointment.use-case.js';
import { ReadAppointment } from './use-cases/read-appointment.query.js';
import { ReassignAppointment } from './use-cases/reassign-appointment.use-case.js';
import { RepublishAppointments } from './use-cases/republish-appointments.use-case.js';
import { SweepReminders } from './use-cases/sweep-reminders.use-case.js';

@Module({
  imports: [
    AppointmentStoreModule,
    BullModule.registerQueue({ name: REMINDERS }),
    AvailabilityModule,
    BusyTimeModule,
    CatalogueModule,
    DirectoryCopiesModule,
    HoldsModule,
    PersonsModule,
    SecondLookModule,
    SettlementEntriesModule,
    SlotTakingModule,
    WorkshopsModule,
  ],
  controllers: [
    ReassignmentController,
    PapersController,
    AppointmentsController,
    AnswerHeldWork,
    AnswerLastAppointmentDay,
    AnswerPersonExport,
    HandOverWhenMemberSuspended,
    ErasePersonWhenDirectorySaysIt,
  ],
  providers: [
    AppointmentViews,
    AskForReminder,
    AskForReminderProcessor,
    BookAppointment,
    ChangeAppointmentStatus,
    CheckPapers,
    CountHeldWork,
    HandOverAppointments,
    ErasePerson,
    FindFreeColleagues,
    { provide: APPOINTMENTS_OF_HOUSE, useClass: FollowHouse },
    ListAppointments,
    LostRemindersSweep,
    MoveAppointment,
    GiveAppointment,
    ReadAppointment,
    ReassignAppointment,
    RepublishAppointments,
    SweepReminders,
    { provide: REMINDER_QUEUE, useClass: BullReminderQueue },
  ],
  exports: [AppointmentStoreModule, APPOINTMENTS_OF_HOUSE, RepublishAppointments],
})
export class BookingModule {}
