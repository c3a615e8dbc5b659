import { randomBytes } from 'node:crypto';
import type { MemberScope } from '@maillage/kernel';
import { Inbox, MongoOutbox, outboxOf, readOutbox } from '@maillage/messaging';
import {
  MongoIdempotency,
  MongoUnitOfWork,
  prepareCollections,
  uuidIds,
} from '@maillage/service-kit';
import { fixedClock, freshDatabase } from '@maillage/testing';
import { KeyRing } from '@maillage/vault';
import mongoose, { type Connection } from 'mongoose';
import {
  API_CLIENT_MODEL,
  apiClientSchema,
  type ApiClientDocument,
} from './api-clients/persistence/api-client.schema.js';
import {
  BENEFICIARY_MODEL,
  beneficiarySchema,
  OPENING_MODEL,
  openingSchema,
  type BeneficiaryDocument,
  type OpeningDocument,
} from './beneficiaries/persistence/beneficiary.schema.js';
import { MongoBeneficiaries } from './beneficiaries/persistence/mongo-beneficiaries.js';
import { MongoOpenings } from './beneficiaries/persistence/mongo-openings.js';
import { LoadDemoNetwork } from './demo/load-demo-network.js';
import { HUB_MODEL, hubSchema, type HubDocument } from './hubs/persistence/hub.schema.js';
import {
  ERASURE_MODEL,
  erasureSchema,
  type ErasureDocument,
} from './erasure/persistence/erasure.schema.js';
import { MongoErasures } from './erasure/persistence/mongo-erasures.js';
import {
  INVITATION_MODEL,
  invitationSchema,
  type InvitationDocument,
} from './invitations/persistence/invitation.schema.js';
import {
  MEMBER_MODEL,
  memberSchema,
  type MemberDocument,
} from './members/persistence/member.schema.js';
import { MongoMembers } from './members/persistence/mongo-members.js';
import { messagePartsOf } from './messages/message-parts.builder.js';
import { MongoNetworks } from './networks/persistence/mongo-networks.js';
import {
  NETWORK_MODEL,
  networkSchema,
  type NetworkDocument,
} from './networks/persistence/network.schema.js';
import { MongoOperators } from './operators/persistence/mongo-operators.js';
import {
  OPERATOR_MODEL,
  operatorSchema,
  type OperatorDocument,
} from './operators/persistence/operator.schema.js';
import { MongoProcedures } from './procedures/persistence/mongo-procedures.js';
import {
  PROCEDURE_MODEL,
  PROCEDURE_VERSION_MODEL,
  procedureSchema,
  procedureVersionSchema,
  type ProcedureDocument,
  type ProcedureVersionDocument,
} from './procedures/persistence/procedure.schema.js';
import { MongoOperatorTeams } from './operators/persistence/mongo-operator-teams.js';
import {
  OPERATOR_TEAM_MODEL,
  operatorTeamSchema,
  type OperatorTeamDocument,
} from './operators/persistence/operator-team.schema.js';
import { MongoReadLog } from './read-log/persistence/mongo-read-log.js';
import {
  CHAIN_MODEL,
  chainSchema,
  CHECKPOINT_MODEL,
  checkpointSchema,
  ENTRY_MODEL,
  entrySchema,
  LEASE_MODEL,
  leaseSchema,
  type ChainDocument,
  type CheckpointDocument,
  type EntryDocument,
  type LeaseDocument,
} from './read-log/persistence/read-log.schema.js';
import { MongoListedStructures } from './structures/import/persistence/mongo-listed-structures.js';
import { MongoStructures } from './structures/persistence/mongo-structures.js';
import type {
  StructureDocument,
  StructureRevisionDocument,
} from './structures/persistence/structure-document.js';
import { StructureOutlines } from './structures/persistence/structure-outlines.js';
import { StructureStore } from './structures/persistence/structure-store.js';
import {
  STRUCTURE_MODEL,
  STRUCTURE_REVISION_MODEL,
  structureRevisionSchema,
  structureSchema,
} from './structures/persistence/structure.schema.js';

/** A Monday morning in Paris. */
export const MONDAY_AT_NINE = '2026-11-23T08:00:00Z';

export const agentOf = (
  networkId: string,
  memberId = 'agent-1',
  structureIds: readonly string[] = [],
): MemberScope => ({
  role: 'agent',
  memberId,
  structureIds,
  networkIds: [networkId],
});
export const prescriberOf = (networkId: string, memberId = 'prescriber-1'): MemberScope => ({
  role: 'prescriber',
  memberId,
  networkIds: [networkId],
});
export const coordinatorOf = (networkId: string): MemberScope => ({
  role: 'coordinator',
  memberId: 'coordinator-1',
  networkIds: [networkId],
});
export const nationalScope: MemberScope = { role: 'national', memberId: 'national-1' };

/** Keys made for this run. */
export function freshRing(): KeyRing {
  const key = () => ({ v1: randomBytes(32).toString('base64') });
  return KeyRing.from({ current: 'v1', keys: key(), hashKeys: key() });
}

/** The directory's repositories on a database of their own, with a clock that is set. */
export async function openBench() {
  const database = freshDatabase();
  const connection = await mongoose
    .createConnection(database.url, { monitorCommands: true })
    .asPromise();
  const clock = fixedClock(MONDAY_AT_NINE);
  const outbox = new MongoOutbox(connection, 'directory', clock, uuidIds);
  const unitOfWork = new MongoUnitOfWork(connection, outbox);
  const ring = freshRing();
  const models = modelsOf(connection);
  const store = new StructureStore(models.structures, models.structureRevisions);
  const bench = {
    connection,
    clock,
    outbox,
    unitOfWork,
    ring,
    models,
    ids: uuidIds,
    inbox: new Inbox(connection, unitOfWork, clock),
    idempotency: new MongoIdempotency(connection, unitOfWork, clock),
    networks: new MongoNetworks(models.networks, outbox, uuidIds),
    structures: new MongoStructures(store, new StructureOutlines(store)),
    listed: new MongoListedStructures(store),
    operators: new MongoOperators(models.operators),
    teams: new MongoOperatorTeams(models.teams),
    procedures: new MongoProcedures(models.procedures, models.procedureVersions),
    members: new MongoMembers(models.members),
    beneficiaries: new MongoBeneficiaries(models.beneficiaries, ring),
    openings: new MongoOpenings(models.openings, ring, uuidIds, clock),
    erasures: new MongoErasures(models.erasures),
    readLog: new MongoReadLog(models.readings, uuidIds, clock),
    messages: messagePartsOf(connection, ring, clock),
    demo: new LoadDemoNetwork(connection, unitOfWork, ring, clock),
    said: () => readOutbox(connection),
    forgetSaid: () => outboxOf(connection).deleteMany({}),
    /** Removes what these collections hold, or all of them: quicker than a database for each test. */
    empty: async (...names: readonly string[]): Promise<void> => {
      const all = Object.values(connection.collections);
      const chosen = all.filter(({ name }) => names.length === 0 || names.includes(name));
      for (const collection of chosen) await collection.deleteMany({});
    },
    close: async (): Promise<void> => {
      await connection.close();
      await database.drop();
    },
  };
  await prepareCollections(connection);
  return bench;
}

export type Bench = Awaited<ReturnType<typeof openBench>>;

function modelsOf(connection: Connection) {
  return {
    networks: connection.model<NetworkDocument>(NETWORK_MODEL, networkSchema),
    hubs: connection.model<HubDocument>(HUB_MODEL, hubSchema),
    structures: connection.model<StructureDocument>(STRUCTURE_MODEL, structureSchema),
    structureRevisions: connection.model<StructureRevisionDocument>(
      STRUCTURE_REVISION_MODEL,
      structureRevisionSchema,
    ),
    operators: connection.model<OperatorDocument>(OPERATOR_MODEL, operatorSchema),
    procedures: connection.model<ProcedureDocument>(PROCEDURE_MODEL, procedureSchema),
    procedureVersions: connection.model<ProcedureVersionDocument>(
      PROCEDURE_VERSION_MODEL,
      procedureVersionSchema,
    ),
    teams: connection.model<OperatorTeamDocument>(OPERATOR_TEAM_MODEL, operatorTeamSchema),
    members: connection.model<MemberDocument>(MEMBER_MODEL, memberSchema),
    beneficiaries: connection.model<BeneficiaryDocument>(BENEFICIARY_MODEL, beneficiarySchema),
    openings: connection.model<OpeningDocument>(OPENING_MODEL, openingSchema),
    readings: connection.model<EntryDocument>(ENTRY_MODEL, entrySchema),
    chains: connection.model<ChainDocument>(CHAIN_MODEL, chainSchema),
    checkpoints: connection.model<CheckpointDocument>(CHECKPOINT_MODEL, checkpointSchema),
    leases: connection.model<LeaseDocument>(LEASE_MODEL, leaseSchema),
    erasures: connection.model<ErasureDocument>(ERASURE_MODEL, erasureSchema),
    invitations: connection.model<InvitationDocument>(INVITATION_MODEL, invitationSchema),
    apiClients: connection.model<ApiClientDocument>(API_CLIENT_MODEL, apiClientSchema),
  };
}
