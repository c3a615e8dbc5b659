import type { IdempotencyRequest, MemberScope } from '@maillage/kernel';
import { Inbox, MongoOutbox, outboxOf, readOutbox } from '@maillage/messaging';
import {
  MongoIdempotency,
  MongoUnitOfWork,
  prepareCollections,
  uuidIds,
  type CopyDocument,
} from '@maillage/service-kit';
import { fixedClock, freshDatabase } from '@maillage/testing';
import { KeyRing } from '@maillage/vault';
import mongoose, { type Connection } from 'mongoose';
import { CASE, caseSchema, type CaseDocument } from './cases/persistence/case.schema.js';
import { MongoCases } from './cases/persistence/mongo-cases.repository.js';
import { VaultCaseSafe } from './cases/persistence/vault-case-safe.js';
import { OpenCase, type CaseRequest } from './cases/use-cases/open-case.use-case.js';
import { ReadCases } from './cases/use-cases/read-cases.query.js';
import { startingOperatorCopies, startingProcedureCopies } from './demo/demo-documents.js';
import type {
  MemberCopy,
  OperatorCopy,
  OperatorTeamCopy,
  ProcedureCopy,
  StructureCopy,
} from './directory-copies/domain/copies.js';
import {
  MEMBER_COPY,
  memberCopySchema,
  OPERATOR_COPY,
  operatorCopySchema,
  OPERATOR_TEAM_COPY,
  operatorTeamCopySchema,
  PROCEDURE_COPY,
  procedureCopySchema,
  STRUCTURE_COPY,
  structureCopySchema,
} from './directory-copies/persistence/directory-copies.schema.js';
import {
  MongoMemberCopies,
  MongoOperatorCopies,
  MongoOperatorTeamCopies,
  MongoProcedureCopies,
  MongoStructureCopies,
} from './directory-copies/persistence/mongo-directory-copies.repository.js';
import { LEG, legSchema, type LegDocument } from './legs/persistence/leg.schema.js';
import { ErasePerson } from './erasure/use-cases/erase-person.use-case.js';
import { MongoLegs } from './legs/persistence/mongo-legs.repository.js';
import type { OverdueNoticeQueue } from './legs/ports/overdue-notice-queue.js';
import { LegViews } from './legs/use-cases/leg-views.js';
import { MoveLeg } from './legs/use-cases/move-leg.use-case.js';
import { ReadLegs } from './legs/use-cases/read-legs.query.js';
import { aMandate } from './mandates/domain/mandate.builder.js';
import { toMandateDocument } from './mandates/persistence/mandate.mapper.js';
import {
  MANDATE,
  mandateSchema,
  type MandateDocument,
} from './mandates/persistence/mandate.schema.js';
import { MongoMandates } from './mandates/persistence/mongo-mandates.repository.js';
import { DeclareMandate } from './mandates/use-cases/declare-mandate.use-case.js';
import { ReadMandates } from './mandates/use-cases/read-mandates.query.js';

/** Monday 23 November 2026, 10:00 in Paris. */
export const MONDAY_AT_TEN = '2026-11-23T09:00:00Z';

const house = { structureIds: ['structure-1'], networkIds: ['network-1'] };
export const camille: MemberScope = { role: 'agent', memberId: 'camille', ...house };
export const hugo: MemberScope = { role: 'agent', memberId: 'hugo', ...house };
export const stranger: MemberScope = {
  role: 'agent',
  memberId: 'louis',
  structureIds: ['structure-2'],
  networkIds: ['network-1'],
};
export const coordinator = (networkId = 'network-1'): MemberScope => ({
  role: 'coordinator',
  memberId: 'helene',
  networkIds: [networkId],
});
export const ofTeam = (teamId: string, memberId = 'julie'): MemberScope => ({
  role: 'operator-agent',
  memberId,
  teamIds: [teamId],
});
export const once = (key: string): IdempotencyRequest => ({
  subject: 'member:camille',
  key,
  bodyHash: 'same-body',
});

/** Words that must never be found in the database. */
export const secrets = ['Zibeline', 'Quetzal', 'Hornblende'] as const;

/** Camille's case to the CAF and the Carsat. */
export const toTwoTeams = (over: Partial<CaseRequest> = {}): CaseRequest => ({
  mandateId: 'mandate-1',
  procedureCode: 'rsa',
  blockageCode: 'payment-blocked',
  urgency: 'no-income',
  subject: `RSA suspendu ${secrets[0]}`,
  description: `Depuis deux mois ${secrets[1]}`,
  teamIds: ['caf', 'carsat'],
  appointmentId: null,
  ...over,
});

/** What the directory answers: `unknown…` belongs nowhere; while it is silent there is no answer. */
class DirectoryDouble {
  readonly disclosed: string[] = [];
  silent = false;

  async belong(beneficiaryId: string): Promise<boolean> {
    return !beneficiaryId.startsWith('unknown');
  }

  async personOf(
    beneficiaryId: string,
    caseId: string,
    readerId: string,
    fields: readonly string[],
  ) {
    if (this.silent) return null;
    this.disclosed.push(`${readerId} ${beneficiaryId} ${caseId} ${fields.join('+')}`);
    return { surname: 'Martin', firstName: 'Rosa', birthYear: 1958 };
  }
}

/** The service's use cases on a database of their own: one house, three teams, a mandate for CNAF and CNAV. */
export async function openBench(notices: OverdueNoticeQueue = { add: () => Promise.resolve() }) {
  const database = freshDatabase();
  const connection = await mongoose
    .createConnection(database.url, { maxPoolSize: 10, monitorCommands: true })
    .asPromise();
  const bench = await serviceOn(connection, notices);
  const close = async (): Promise<void> => {
    await connection.close();
    await database.drop();
  };
  return { ...bench, close };
}

async function serviceOn(connection: Connection, notices: OverdueNoticeQueue) {
  const clock = fixedClock(MONDAY_AT_TEN);
  const outbox = new MongoOutbox(connection, 'referrals', clock, uuidIds);
  const unitOfWork = new MongoUnitOfWork(connection, outbox);
  const idempotency = new MongoIdempotency(connection, unitOfWork, clock);
  const inbox = new Inbox(connection, unitOfWork, clock);
  const models = modelsOf(connection);
  const structures = new MongoStructureCopies(models.structures);
  const teams = new MongoOperatorTeamCopies(models.teams);
  const operators = new MongoOperatorCopies(models.operators);
  const procedures = new MongoProcedureCopies(models.procedures);
  const members = new MongoMemberCopies(models.members);
  const mandates = new MongoMandates(models.mandates);
  const cases = new MongoCases(models.cases);
  const safe = new VaultCaseSafe(aRing());
  const legs = new MongoLegs(models.legs, mandates);
  const directory = new DirectoryDouble();
  const views = new LegViews(cases, safe, structures, teams, members, clock);
  await prepareCollections(connection);
  await fill(models);
  return {
    ...{ connection, clock, outbox, unitOfWork, inbox, models, directory, safe },
    ...{ structures, teams, operators, procedures, members, mandates, cases, legs },
    declare: new DeclareMandate(
      ...([mandates, structures, directory, idempotency, outbox, uuidIds, clock] as const),
    ),
    readMandates: new ReadMandates(mandates, cases, clock),
    open: new OpenCase(
      ...([cases, safe, legs, mandates, structures, teams] as const),
      ...([operators, procedures, notices] as const),
      ...([idempotency, outbox, uuidIds, clock] as const),
    ),
    readCases: new ReadCases(cases, safe, structures, teams, members, clock),
    readLegs: new ReadLegs(legs, views, teams, directory, clock),
    erase: new ErasePerson(cases, legs, mandates, outbox, clock),
    move: new MoveLeg(legs, cases, safe, mandates, unitOfWork, outbox, clock),
    said: () => readOutbox(connection),
    forgetSaid: () => outboxOf(connection).deleteMany({}),
  };
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

/** Opens Camille's case and gives the ids of its legs by team. */
export async function openToTwoTeams(bench: Bench, over: Partial<CaseRequest> = {}) {
  const { id } = await bench.open.run(camille, toTwoTeams(over), undefined);
  const { legs } = (await bench.readCases.one(camille, id)).opened;
  const legOf = (teamId: string): string => legs.find((leg) => leg.teamId === teamId)?.id ?? '';
  return { id, caf: legOf('caf'), carsat: legOf('carsat') };
}

function aRing(): KeyRing {
  const key = Buffer.alloc(32, 7).toString('base64');
  return KeyRing.from({ current: 'v1', keys: { v1: key }, hashKeys: { v1: key } });
}

function modelsOf(connection: Connection) {
  return {
    structures: connection.model<CopyDocument<StructureCopy>>(STRUCTURE_COPY, structureCopySchema),
    teams: connection.model<CopyDocument<OperatorTeamCopy>>(
      OPERATOR_TEAM_COPY,
      operatorTeamCopySchema,
    ),
    operators: connection.model<CopyDocument<OperatorCopy>>(OPERATOR_COPY, operatorCopySchema),
    procedures: connection.model<CopyDocument<ProcedureCopy>>(PROCEDURE_COPY, procedureCopySchema),
    members: connection.model<CopyDocument<MemberCopy>>(MEMBER_COPY, memberCopySchema),
    mandates: connection.model<MandateDocument>(MANDATE, mandateSchema),
    cases: connection.model<CaseDocument>(CASE, caseSchema),
    legs: connection.model<LegDocument>(LEG, legSchema),
  };
}

async function fill(models: ReturnType<typeof modelsOf>) {
  const { structures, teams, members, mandates } = models;
  await models.operators.insertMany(startingOperatorCopies());
  await models.procedures.insertMany(startingProcedureCopies());
  const zone = 'Europe/Paris';
  const place = { version: 1, networkId: 'network-1', department: '07', zone };
  await structures.insertMany([
    { _id: 'structure-1', name: 'Maison de Valfleury', ...place },
    { _id: 'structure-2', name: 'Antenne du Val', ...place },
  ]);
  const identityFields = ['surname', 'birthDate'] as const;
  const clock = {
    version: 1,
    zone,
    holidayZone: 'metropole',
    identityFields,
    active: true,
  } as const;
  await teams.insertMany([
    { _id: 'caf', operatorCode: 'CNAF', name: 'CAF', departments: ['07'], ...clock },
    { _id: 'carsat', operatorCode: 'CNAV', name: 'Carsat', departments: ['07', '26'], ...clock },
    { _id: 'cpam', operatorCode: 'CNAM', name: 'CPAM', departments: ['07'], ...clock },
    { _id: 'caf-26', operatorCode: 'CNAF', name: 'CAF de la Drôme', departments: ['26'], ...clock },
  ]);
  const names = ['camille', 'hugo', 'julie', 'fatou', 'alain'];
  await members.insertMany(
    names.map((id) => ({
      ...{ _id: id, version: 1, displayName: `Nom ${id}`, suspended: false },
      structureIds: ['camille', 'hugo'].includes(id) ? ['structure-1'] : [],
      teamIds: ['julie', 'alain'].includes(id) ? ['caf'] : [],
    })),
  );
  await mandates.insertMany([toMandateDocument(aMandate())]);
}
