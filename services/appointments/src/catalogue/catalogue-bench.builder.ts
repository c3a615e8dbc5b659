import { starterMotives, type StarterMotive } from '@maillage/contracts/codes';
import type { Clock, Idempotency, Outbox, UnitOfWork } from '@maillage/kernel';
import { uuidIds } from '@maillage/service-kit';
import type { Connection } from 'mongoose';
import type { RecentWrites } from '../busy-time/ports/recent-writes.js';
import type { MemberCopies, StructureCopies } from '../directory-copies/ports/directory-copies.js';
import type { NetworkMotive } from './domain/motive.js';
import { subscribe } from './domain/subscription.js';
import { MongoMotiveLog } from './persistence/mongo-motive-log.repository.js';
import { MongoMotiveSubscriptions } from './persistence/mongo-motive-subscriptions.repository.js';
import { MongoMotives } from './persistence/mongo-motives.repository.js';
import { toMotiveDocument, toSubscriptionDocument } from './persistence/motive.mapper.js';
import {
  MOTIVE,
  MOTIVE_CHANGE,
  MOTIVE_SUBSCRIPTION,
  motiveChangeSchema,
  motiveSchema,
  motiveSubscriptionSchema,
  type MotiveChangeDocument,
  type MotiveDocument,
  type MotiveSubscriptionDocument,
} from './persistence/motive.schema.js';
import { AdoptNationalMotives } from './use-cases/adopt-national-motives.use-case.js';
import { EditCatalogue } from './use-cases/edit-catalogue.use-case.js';
import { FindMotiveOffers } from './use-cases/find-motive-offers.query.js';
import { KeepSubscriptions } from './use-cases/keep-subscriptions.use-case.js';
import { ListMotiveChanges } from './use-cases/list-motive-changes.query.js';
import { ReadCatalogue } from './use-cases/read-catalogue.query.js';

interface Around {
  readonly structures: StructureCopies;
  readonly members: MemberCopies;
  readonly idempotency: Idempotency;
  readonly unitOfWork: UnitOfWork;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly recentWrites: RecentWrites;
}

export function catalogueModels(connection: Connection) {
  return {
    motives: connection.model<MotiveDocument>(MOTIVE, motiveSchema),
    subscriptions: connection.model<MotiveSubscriptionDocument>(
      MOTIVE_SUBSCRIPTION,
      motiveSubscriptionSchema,
    ),
    motiveChanges: connection.model<MotiveChangeDocument>(MOTIVE_CHANGE, motiveChangeSchema),
  };
}

/** The catalogue's use cases on a database. */
export function catalogueOf(
  models: ReturnType<typeof catalogueModels>,
  { structures, members, idempotency, unitOfWork, outbox, clock, recentWrites }: Around,
) {
  const motives = new MongoMotives(models.motives, recentWrites);
  const subscriptions = new MongoMotiveSubscriptions(models.subscriptions, recentWrites);
  const log = new MongoMotiveLog(models.motiveChanges);
  const nationalSet = (national: readonly StarterMotive[]) =>
    new AdoptNationalMotives(national, motives, log, unitOfWork, outbox, uuidIds, clock);
  return {
    motives,
    offers: new FindMotiveOffers(motives, subscriptions),
    catalogue: new ReadCatalogue(motives),
    editCatalogue: new EditCatalogue(
      ...([motives, log, idempotency, unitOfWork, outbox, uuidIds, clock] as const),
    ),
    national: nationalSet(starterMotives),
    /** The same with another national set: that of a later release. */
    nationalSet,
    subscriptions: new KeepSubscriptions(
      ...([subscriptions, motives, structures, log, unitOfWork, outbox, uuidIds, clock] as const),
    ),
    motiveChanges: new ListMotiveChanges(log, members, structures),
  };
}

const papers: NetworkMotive = {
  id: 'motive-papers',
  networkId: 'net-1',
  code: 'papers',
  version: 1,
  withdrawn: false,
  national: null,
  label: 'Papiers d’identité',
  durationMinutes: 30,
  bufferMinutes: 0,
  stepMinutes: null,
  minNoticeMinutes: 24 * 60,
  horizonDays: 56,
  bookableBy: ['agents', 'prescribers'],
  operatorCodes: ['FRANCE-TITRES'],
  procedureCodes: [],
  theme: 'papers-elections-citizenship',
  channel: 'on-site',
  room: 'none',
  seats: null,
  discretion: 'visible',
  requiredDocuments: ['Pièce d’identité'],
  rule: null,
  instructions: 'Sonnez à l’accueil.',
  sameAgent: false,
};

/** Three motives of `net-1`: papers, pension and a hidden one. */
export const benchMotives: readonly NetworkMotive[] = [
  papers,
  { ...papers, id: 'motive-pension', code: 'pension', label: 'Retraite', durationMinutes: 45 },
  {
    ...papers,
    id: 'motive-delicate',
    code: 'delicate',
    label: 'Sujet délicat',
    discretion: 'hidden',
  },
];

/** Enters the three motives, offered by these houses. */
export async function fillCatalogue(
  models: ReturnType<typeof catalogueModels>,
  structureIds: readonly string[],
): Promise<void> {
  await models.motives.insertMany(benchMotives.map(toMotiveDocument));
  await models.subscriptions.insertMany(
    structureIds.flatMap((structureId) =>
      benchMotives.map(({ networkId, code }) =>
        toSubscriptionDocument(
          subscribe({ id: `${structureId}-${code}`, networkId, structureId, motiveCode: code }),
        ),
      ),
    ),
  );
}
