import type { IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { Inbox, MongoOutbox, outboxOf, readOutbox } from '@maillage/messaging';
import {
  MongoIdempotency,
  MongoUnitOfWork,
  prepareCollections,
  uuidIds,
} from '@maillage/service-kit';
import { fixedClock, freshDatabase, testRedisUrl, type FixedClock } from '@maillage/testing';
import { Redis } from 'ioredis';
import mongoose, { type Connection } from 'mongoose';
import { settlementOn, timeOffAroundOn } from './settlement-bench.builder.js';
import { timeOffOn } from './time-off-bench.builder.js';
import { RedisAvailabilityIndex } from './availability/persistence/redis-availability-index.js';
import { FindNextSlots } from './availability/use-cases/find-next-slots.query.js';
import { LastAgent } from './availability/use-cases/last-agent.query.js';
import { LoadReceivingTimes } from './availability/use-cases/load-receiving-times.js';
import { OpenTimesSource } from './availability/use-cases/open-times-source.js';
import { RefreshAvailability } from './availability/use-cases/refresh-availability.use-case.js';
import { SearchFacts } from './availability/use-cases/search-facts.js';
import { SearchSlots } from './availability/use-cases/search-slots.query.js';
import { SlotFinder } from './availability/use-cases/slot-finder.js';
import { TimetableLoader } from './availability/use-cases/timetables.js';
import type { ReminderQueue } from './booking/ports/reminder-queue.js';
import { MongoAppointments } from './booking/persistence/mongo-appointments.repository.js';
import { fill } from './bench-filling.builder.js';
import { modelsOf } from './bench-models.builder.js';
import { AppointmentViews } from './booking/use-cases/appointment-views.js';
import { BookAppointment } from './booking/use-cases/book-appointment.use-case.js';
import { ChangeAppointmentStatus } from './booking/use-cases/change-appointment-status.use-case.js';
import { CheckPapers } from './booking/use-cases/check-papers.use-case.js';
import { CountHeldWork } from './booking/use-cases/count-held-work.query.js';
import { ErasePerson } from './booking/use-cases/erase-person.use-case.js';
import { ListAppointments } from './booking/use-cases/list-appointments.query.js';
import { FindFreeColleagues } from './booking/use-cases/find-free-colleagues.query.js';
import { GiveAppointment } from './booking/use-cases/give-appointment.js';
import { MoveAppointment } from './booking/use-cases/move-appointment.use-case.js';
import { ReadAppointment } from './booking/use-cases/read-appointment.query.js';
import { ReassignAppointment } from './booking/use-cases/reassign-appointment.use-case.js';
import { RecentWrites } from './busy-time/ports/recent-writes.js';
import { MongoBusyTime } from './busy-time/persistence/mongo-busy-time.repository.js';
import { catalogueOf } from './catalogue/catalogue-bench.builder.js';
import {
  MongoMemberCopies,
  MongoNetworkCopies,
  MongoStructureCopies,
} from './directory-copies/persistence/mongo-directory-copies.repository.js';
import { MongoHolds } from './holds/persistence/mongo-holds.repository.js';
import { houseNetworkOn } from './house-network-bench.builder.js';
import { HoldSlot } from './holds/use-cases/hold-slot.use-case.js';
import { ReleaseHold } from './holds/use-cases/release-hold.use-case.js';
import { workshopsOn } from './workshops/workshops-bench.builder.js';
import { MongoOpeningsToIndex } from './openings/persistence/mongo-openings-to-index.js';
import { MongoOpenings } from './openings/persistence/mongo-openings.repository.js';
import { MongoOwedLooks } from './second-look/persistence/mongo-owed-looks.js';
import { TakeSecondLook } from './second-look/use-cases/take-second-look.js';
import { MongoSettlements } from './settlement/persistence/mongo-settlements.js';
import { TakeSlot } from './slot-taking/use-cases/take-slot.js';

/** Monday 2 March 2026, 09:00 in Paris, in the houses below. */
export const MONDAY_AT_NINE = '2026-03-02T08:00:00Z';

const networkIds = ['net-1'];
export const agent = (memberId = 'agent-1', structureId = 'house-1'): MemberScope => ({
  role: 'agent',
  memberId,
  structureIds: [structureId],
  networkIds,
});
export const manager = (memberId = 'manager-1', structureId = 'house-1'): MemberScope => ({
  role: 'structure-manager',
  memberId,
  structureIds: [structureId],
  networkIds,
});
export const coordinator = (memberId = 'coordinator-1'): MemberScope => ({
  role: 'coordinator',
  memberId,
  networkIds,
});
export const prescriber = (memberId = 'prescriber-1'): MemberScope => ({
  role: 'prescriber',
  memberId,
  networkIds,
});
export const once = (key: string, member = 'agent-1'): IdempotencyRequest => ({
  subject: `member:${member}`,
  key,
  bodyHash: 'same-body',
});

/** The service's use cases on a database of their own: two houses, three agents, three motives, weekdays 9–12 and 14–17. */
export async function openBench(reminders: ReminderQueue = { add: () => Promise.resolve() }) {
  const database = freshDatabase();
  const connection = await mongoose
    .createConnection(database.url, { maxPoolSize: 10, monitorCommands: true })
    .asPromise();
  const clock = fixedClock(MONDAY_AT_NINE);
  const bench = replica(connection, clock, reminders);
  await prepareCollections(connection);
  await fill(bench.models);
  const close = async (): Promise<void> => {
    await connection.close();
    await database.drop();
  };
  return { ...bench, close };
}

export type Bench = ReturnType<typeof replica>;

/** One more instance of the service on the same database: its in-process queue knows nothing of the others. */
export function replica(connection: Connection, clock: FixedClock, reminders: ReminderQueue) {
  const outbox = new MongoOutbox(connection, 'appointments', clock, uuidIds);
  const unitOfWork = new MongoUnitOfWork(connection, outbox);
  const idempotency = new MongoIdempotency(connection, unitOfWork, clock);
  const inbox = new Inbox(connection, unitOfWork, clock);
  const models = modelsOf(connection);
  const structures = new MongoStructureCopies(models.structures);
  const members = new MongoMemberCopies(models.members);
  const networks = new MongoNetworkCopies(models.networks);
  const around = { structures, members, idempotency, unitOfWork, outbox, clock };
  const recentWrites = new RecentWrites();
  const catalogue = catalogueOf(models, { ...around, recentWrites });
  const openings = new MongoOpenings(models.openings);
  const busyTime = new MongoBusyTime(models.busyDays, recentWrites);
  const appointments = new MongoAppointments(models.appointments);
  const { closures, loader } = timeOffOn(connection);
  const timetables = new TimetableLoader(busyTime, members, loader);
  const redis = new Redis(testRedisUrl(), { lazyConnect: true });
  connection.once('close', () => redis.disconnect());
  const index = new RedisAvailabilityIndex(redis, `${connection.name}:`);
  const openTimes = new OpenTimesSource(index, openings, timetables, clock);
  const facts = new SearchFacts(structures, members, catalogue.offers, index, recentWrites);
  const toIndex = new MongoOpeningsToIndex(models.openings);
  const finder = new SlotFinder(openings, timetables, clock);
  const owedLooks = new MongoOwedLooks(models.owedLooks);
  const secondLook = new TakeSecondLook(owedLooks, uuidIds, clock);
  const settlements = new MongoSettlements(models.settlements);
  const slots = new TakeSlot(
    ...([finder, busyTime, catalogue.offers, structures, members, secondLook] as const),
    ...([idempotency, clock] as const),
  );
  const holds = new MongoHolds(models.holders);
  const persons = { belong: async (id: string) => !id.startsWith('unknown') };
  const views = new AppointmentViews(structures, members, settlements);
  const { offers } = catalogue;
  const timeOff = timeOffAroundOn(connection, { members, structures });
  const workshops = workshopsOn(models, {
    ...around,
    busyTime,
    closures,
    offers,
    persons,
    timeOff,
  });
  const give = new GiveAppointment(appointments, busyTime, outbox, clock);
  const colleagues = new FindFreeColleagues(
    ...([appointments, finder, catalogue.offers, members, structures] as const),
  );
  const release = new ReleaseHold(holds, busyTime, unitOfWork);
  const houses = houseNetworkOn(connection, models, {
    ...around,
    ...{ appointments, recentWrites, secondLook },
  });
  const settlement = settlementOn({
    ...{ connection, appointments, settlements, busyTime, holds, members, structures },
    ...{ secondLook, owedLooks, clock, houses },
    workshops: workshops.workshops,
  });
  return {
    connection,
    secondLook,
    houses,
    settlement,
    settlements,
    colleagues,
    clock,
    outbox,
    unitOfWork,
    inbox,
    models,
    structures,
    members,
    networks,
    workshops,
    busyTime,
    appointments,
    catalogue,
    redis,
    index,
    recentWrites,
    refreshAvailability: new RefreshAvailability(index, toIndex, structures, timetables, clock),
    openings,
    nextSlots: new FindNextSlots(facts, openTimes, clock),
    receivingTimes: new LoadReceivingTimes(openings, timetables),
    searchSlots: new SearchSlots(facts, openTimes, new LastAgent(appointments), clock),
    give,
    countHeld: new CountHeldWork(appointments, busyTime, members, clock),
    reassign: new ReassignAppointment(
      ...([appointments, members, colleagues, views, give, secondLook] as const),
      ...([unitOfWork, outbox, clock] as const),
    ),
    read: new ReadAppointment(appointments, views),
    list: new ListAppointments(appointments, views, clock),
    erase: new ErasePerson(
      ...([appointments, busyTime, workshops.ofPerson, unitOfWork, outbox, clock] as const),
    ),
    change: new ChangeAppointmentStatus(appointments, busyTime, unitOfWork, outbox, clock),
    checkPapers: new CheckPapers(appointments, unitOfWork, outbox, clock),
    book: new BookAppointment(
      ...([appointments, slots, holds, persons, networks, reminders] as const),
      ...([outbox, uuidIds, clock] as const),
    ),
    move: new MoveAppointment(appointments, slots, holds, networks, reminders, outbox, clock),
    hold: new HoldSlot(holds, slots, release, busyTime, unitOfWork, uuidIds, clock),
    release,
    said: () => readOutbox(connection),
    forgetSaid: () => outboxOf(connection).deleteMany({}),
  };
}
