import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { BusyTimeModule } from '../busy-time/busy-time.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { ClosuresModule } from '../closures/closures.module.js';
import { DirectoryCopiesModule } from '../directory-copies/directory-copies.module.js';
import { PersonsModule } from '../persons/persons.module.js';
import { TimeOffAroundModule } from '../settlement/time-off-around.module.js';
import { SeatsController } from './http/seats.controller.js';
import { WorkshopsController } from './http/workshops.controller.js';
import { UntoldParticipantsSweep } from './jobs/untold-participants.sweep.js';
import { MongoSeats } from './persistence/mongo-seats.js';
import { MongoWorkshops } from './persistence/mongo-workshops.js';
import { SEAT, seatSchema, WORKSHOP, workshopSchema } from './persistence/workshop.schema.js';
import { SEATS, SEATS_OF_PERSON } from './ports/seats.js';
import { WORKSHOPS_OF_HOUSE } from './ports/workshops-of-house.js';
import { WORKSHOPS } from './ports/workshops.js';
import { EndWorkshop } from './use-cases/end-workshop.use-case.js';
import { FollowHouseWorkshops } from './use-cases/follow-house-workshops.use-case.js';
import { MarkSeat } from './use-cases/mark-seat.use-case.js';
import { PlanWorkshop } from './use-cases/plan-workshop.use-case.js';
import { ReadWorkshops } from './use-cases/read-workshops.query.js';
import { FindSeatsOfPerson } from './use-cases/seats-of-person.js';
import { TakeSeat } from './use-cases/take-seat.use-case.js';
import { TellParticipants } from './use-cases/tell-participants.use-case.js';
import { TimeOffAroundWorkshops } from './use-cases/time-off-around-workshops.js';
import { WorkshopRooms } from './use-cases/workshop-rooms.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: WORKSHOP, schema: workshopSchema },
      { name: SEAT, schema: seatSchema },
    ]),
    BusyTimeModule,
    CatalogueModule,
    ClosuresModule,
    DirectoryCopiesModule,
    PersonsModule,
    TimeOffAroundModule,
  ],
  controllers: [WorkshopsController, SeatsController],
  providers: [
    EndWorkshop,
    MarkSeat,
    PlanWorkshop,
    ReadWorkshops,
    TakeSeat,
    TellParticipants,
    TimeOffAroundWorkshops,
    UntoldParticipantsSweep,
    WorkshopRooms,
    { provide: WORKSHOPS, useClass: MongoWorkshops },
    { provide: SEATS, useClass: MongoSeats },
    { provide: SEATS_OF_PERSON, useClass: FindSeatsOfPerson },
    { provide: WORKSHOPS_OF_HOUSE, useClass: FollowHouseWorkshops },
  ],
  exports: [SEATS_OF_PERSON, WORKSHOPS, WORKSHOPS_OF_HOUSE],
})
export class WorkshopsModule {}
