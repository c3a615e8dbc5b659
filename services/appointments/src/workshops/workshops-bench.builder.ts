import { uuidIds } from '@maillage/service-kit';
import type { Idempotency, Outbox, UnitOfWork } from '@maillage/kernel';
import type { FixedClock } from '@maillage/testing';
import type { modelsOf } from '../bench-models.builder.js';
import type { BusyTime } from '../busy-time/ports/busy-time.js';
import type { Closures } from '../closures/ports/closures.js';
import type { MotiveOffers } from '../catalogue/ports/motive-offers.js';
import type { MemberCopies, StructureCopies } from '../directory-copies/ports/directory-copies.js';
import type { Persons } from '../persons/ports/persons.js';
import type { TimeOffAround } from '../settlement/ports/time-off-around.js';
import { MongoSeats } from './persistence/mongo-seats.js';
import { MongoWorkshops } from './persistence/mongo-workshops.js';
import { EndWorkshop } from './use-cases/end-workshop.use-case.js';
import { MarkSeat } from './use-cases/mark-seat.use-case.js';
import { PlanWorkshop } from './use-cases/plan-workshop.use-case.js';
import { ReadWorkshops } from './use-cases/read-workshops.query.js';
import { FindSeatsOfPerson } from './use-cases/seats-of-person.js';
import { TakeSeat } from './use-cases/take-seat.use-case.js';
import { TimeOffAroundWorkshops } from './use-cases/time-off-around-workshops.js';
import { TellParticipants } from './use-cases/tell-participants.use-case.js';
import { WorkshopRooms } from './use-cases/workshop-rooms.js';

interface Around {
  readonly busyTime: BusyTime;
  readonly closures: Closures;
  readonly offers: MotiveOffers;
  readonly structures: StructureCopies;
  readonly members: MemberCopies;
  readonly persons: Persons;
  readonly timeOff: TimeOffAround;
  readonly idempotency: Idempotency;
  readonly unitOfWork: UnitOfWork;
  readonly outbox: Outbox;
  readonly clock: FixedClock;
}

/** The use cases of workshops on a bench's database. */
export function workshopsOn(models: ReturnType<typeof modelsOf>, around: Around) {
  const { busyTime, closures, offers, structures, members, persons } = around;
  const { idempotency, unitOfWork, outbox, clock } = around;
  const timeOff = new TimeOffAroundWorkshops(around.timeOff, clock);
  const rooms = new WorkshopRooms(busyTime, closures, offers, structures, clock);
  const workshops = new MongoWorkshops(models.workshops);
  const seats = new MongoSeats(models.seats);
  const tell = new TellParticipants(workshops, seats, unitOfWork, outbox, clock);
  return {
    ...{ workshops, seats, tell, rooms },
    ofPerson: new FindSeatsOfPerson(workshops, seats, unitOfWork, outbox, clock),
    read: new ReadWorkshops(workshops, seats, structures, members, timeOff, clock),
    plan: new PlanWorkshop(
      ...([workshops, busyTime, offers, structures, members, timeOff, idempotency] as const),
      ...([outbox, uuidIds, clock] as const),
    ),
    take: new TakeSeat(workshops, seats, persons, idempotency, outbox, uuidIds, clock),
    mark: new MarkSeat(workshops, seats, unitOfWork, outbox, clock),
    end: new EndWorkshop(workshops, seats, busyTime, tell, unitOfWork, outbox, clock),
  };
}
