import type { Clock } from '@maillage/kernel';
import type { Connection } from 'mongoose';
import type { MongoAppointments } from './booking/persistence/mongo-appointments.repository.js';
import type { MongoBusyTime } from './busy-time/persistence/mongo-busy-time.repository.js';
import type {
  MongoMemberCopies,
  MongoStructureCopies,
} from './directory-copies/persistence/mongo-directory-copies.repository.js';
import type { HouseNetwork } from './house-network/ports/house-network.js';
import type { MongoHolds } from './holds/persistence/mongo-holds.repository.js';
import type { OwedLooks, SecondLook } from './second-look/ports/second-look.js';
import type { MongoSettlements } from './settlement/persistence/mongo-settlements.js';
import { ListSettlements } from './settlement/use-cases/list-settlements.query.js';
import { LookAgain } from './settlement/use-cases/look-again.js';
import { PreviewTimeOff } from './settlement/use-cases/preview-time-off.query.js';
import { SweepSettlements } from './settlement/use-cases/sweep-settlements.use-case.js';
import { TimeOffAroundAppointments } from './settlement/use-cases/time-off-around.js';
import type { Workshops } from './workshops/ports/workshops.js';
import { timeOffOn } from './time-off-bench.builder.js';

interface Parts {
  readonly connection: Connection;
  readonly appointments: MongoAppointments;
  readonly settlements: MongoSettlements;
  readonly busyTime: MongoBusyTime;
  readonly holds: MongoHolds;
  readonly workshops: Workshops;
  readonly members: MongoMemberCopies;
  readonly structures: MongoStructureCopies;
  readonly houses: HouseNetwork;
  readonly secondLook: SecondLook;
  readonly owedLooks: OwedLooks;
  readonly clock: Clock;
}

/** What takes time away, on a bench's database. */
export function timeOffAroundOn(
  connection: Connection,
  { members, structures }: Pick<Parts, 'members' | 'structures'>,
): TimeOffAroundAppointments {
  const { absences, closures, workedHolidays } = timeOffOn(connection);
  return new TimeOffAroundAppointments(
    ...([absences, closures, workedHolidays, members, structures] as const),
  );
}

/** The use cases of settlement on a bench's database; from now on its second looks are taken. */
export function settlementOn(parts: Parts) {
  const { appointments, settlements, busyTime, holds, members, structures, clock } = parts;
  const around = timeOffAroundOn(parts.connection, { members, structures });
  const lookAgain = new LookAgain(
    ...([appointments, settlements, around, parts.houses, parts.secondLook, clock] as const),
  );
  const list = new ListSettlements(settlements, appointments, members, structures, clock);
  return {
    lookAgain,
    list,
    owedLooks: parts.owedLooks,
    sweep: new SweepSettlements(parts.owedLooks, settlements, lookAgain, clock),
    preview: new PreviewTimeOff(
      ...([appointments, busyTime, parts.workshops, holds, members] as const),
      ...([structures, list, clock] as const),
    ),
  };
}
