import 'reflect-metadata';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { partNames, type PartName, type Role } from '@maillage/contracts/codes';
import {
  appointmentExample,
  legExample,
  operatorExample,
  procedureExample,
  structureExample,
  type AppointmentState,
  type EventEnvelope,
  type EventType,
  type LegState,
  type OperatorState,
  type ProcedureState,
  type StructureState,
} from '@maillage/contracts/events';
import { NatsLink, readOutbox } from '@maillage/messaging';
import {
  createHttpAdapter,
  prepareCollections,
  prepareHttp,
  SigningKey,
  signMemberToken,
} from '@maillage/service-kit';
import { freshDatabase, testNatsUrl, testRedisUrl } from '@maillage/testing';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { getConnectionToken } from '@nestjs/mongoose';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Connection } from 'mongoose';
import { ProposeActivityWhenAppointmentHonoured } from './activities/messaging/propose-activity-when-appointment-honoured.consumer.js';
import { AppModule } from './app.module.js';
import { configSchema } from './config.js';
import { ErasePersonWhenDirectorySaysIt } from './erasure/messaging/erase-person-when-directory-says-it.consumer.js';
import { CountAppointmentWhenItChanges } from './roll-ups/messaging/count-appointment-when-it-changes.consumer.js';
import { CountLegWhenItChanges } from './roll-ups/messaging/count-leg-when-it-changes.consumer.js';
import { CopyOperatorWhenDirectorySaysIt } from './catalogue/messaging/copy-operator-when-directory-says-it.consumer.js';
import { CopyProcedureWhenDirectorySaysIt } from './catalogue/messaging/copy-procedure-when-directory-says-it.consumer.js';
import { CopyStructureWhenDirectorySaysIt } from './structures/messaging/copy-structure-when-directory-says-it.consumer.js';

export interface Answer {
  readonly status: number;
  // Each test knows the shape of what it asks for.
  readonly body: Record<string, unknown>;
}

export interface Asked {
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
  /** Networks of the grant; `net-1` unless told. */
  readonly networkId?: string;
}

const scopes = {
  agent: ['structure', 'str-1'],
  'structure-manager': ['structure', 'str-1'],
  prescriber: ['network', 'net-1'],
  coordinator: ['network', 'net-1'],
  'operator-agent': ['operator-team', 'team-1'],
  'operator-manager': ['operator-team', 'team-1'],
  national: ['nation', 'nation'],
  admin: ['nation', 'nation'],
} as const satisfies Record<Role, readonly [string, string]>;

/**
 * The service without transports on servers for tests: events are handed to its consumers one by one, and what it
 * says stays in the outbox to be read. Nobody answers its questions.
 */
export async function bootReporting() {
  const keys = makeKeys();
  const database = freshDatabase();
  const config = configSchema.parse({
    PORT: '0',
    MONGODB_URL: database.url,
    NATS_URL: testNatsUrl('reporting'),
    REDIS_URL: testRedisUrl(),
    SIGNING_KEY_FILE: keys.fileOf('reporting'),
    TRUSTED_KEYS: keys.trusted,
    LOG_LEVEL: 'silent',
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config),
    createHttpAdapter(),
    { logger: false, abortOnError: false },
  );
  await prepareHttp(app, 'reporting');
  const connection = app.get<Connection>(getConnectionToken(), { strict: false });
  await prepareCollections(connection);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const gatewayKey = await SigningKey.fromFile(keys.fileOf('gateway'));
  const get = <T>(type: Type<T>): T => app.get(type, { strict: false });

  const ask = async (role: Role, address: string, asked: Asked = {}): Promise<Answer> => {
    const [scope, scopeId] = scopes[role];
    const networkIds = [asked.networkId ?? 'net-1'];
    const place = scope === 'network' ? (networkIds[0] ?? scopeId) : scopeId;
    const token = await signMemberToken(gatewayKey, 'reporting', {
      sub: `member:${role}-1`,
      role,
      grants: [{ role, scope, scopeId: place, networkIds }],
      cid: 'cor-test',
    });
    const posted = 'body' in asked;
    const response = await fetch(url + address, {
      method: posted ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        ...(posted ? { 'content-type': 'application/json' } : {}),
        ...asked.headers,
      },
      ...(posted ? { body: JSON.stringify(asked.body) } : {}),
    });
    return { status: response.status, body: (await response.json()) as Answer['body'] };
  };

  return {
    ask,
    connection,
    databaseUrl: database.url,
    get,
    find: <T>(token: symbol): T => app.get<T>(token, { strict: false }),
    outbox: () => readOutbox(connection),
    appointmentSaid: async (envelope: EventEnvelope<AppointmentEvent>): Promise<void> => {
      await get(CountAppointmentWhenItChanges).count(envelope);
      if (isProposing(envelope))
        await get(ProposeActivityWhenAppointmentHonoured).propose(envelope);
    },
    legSaid: (envelope: EventEnvelope<'referrals.leg.resolved.v1'>): Promise<void> =>
      get(CountLegWhenItChanges).count(envelope),
    erasureSaid: (beneficiaryId: string): Promise<void> => {
      const type = 'directory.beneficiary.erased.v1';
      const data = { erasureId: 'era-1', beneficiaryId };
      return get(ErasePersonWhenDirectorySaysIt).erase({
        ...attributes(type, type, 1),
        type,
        data,
      });
    },
    structureSaid: (envelope: EventEnvelope<'directory.structure.registered.v1'>): Promise<void> =>
      get(CopyStructureWhenDirectorySaysIt).copy(envelope),
    operatorSaid: (envelope: EventEnvelope<'directory.operator.updated.v1'>): Promise<void> =>
      get(CopyOperatorWhenDirectorySaysIt).copy(envelope),
    procedureSaid: (envelope: EventEnvelope<'directory.procedure.updated.v1'>): Promise<void> =>
      get(CopyProcedureWhenDirectorySaysIt).copy(envelope),
    rollUps: async (): Promise<string> => {
      const found = await connection.collection('roll_ups').find({}).sort({ _id: 1 }).toArray();
      return JSON.stringify(found);
    },
    close: async (): Promise<void> => {
      const link = app.get(NatsLink, { strict: false });
      await app.close();
      await link.close();
      await database.drop();
      keys.remove();
    },
  };
}

export type BootedReporting = Awaited<ReturnType<typeof bootReporting>>;

type AppointmentEvent =
  | 'appointments.appointment.booked.v1'
  | 'appointments.appointment.honoured.v1'
  | 'appointments.appointment.missed.v1'
  | 'appointments.appointment.corrected.v1'
  | 'appointments.appointment.republished.v1';

function isProposing(
  envelope: EventEnvelope<AppointmentEvent>,
): envelope is EventEnvelope<
  'appointments.appointment.honoured.v1' | 'appointments.appointment.corrected.v1'
> {
  return ['appointments.appointment.honoured.v1', 'appointments.appointment.corrected.v1'].includes(
    envelope.type,
  );
}

const attributes = (type: EventType, id: string, version: number) => ({
  specversion: '1.0' as const,
  id,
  source: type.split('.')[0] ?? '',
  time: `2026-11-24T10:00:0${String(version)}.000Z`,
  subject: 'subject',
  datacontenttype: 'application/json' as const,
  correlationid: 'c',
  actor: 'member:agent-1',
  aggregateversion: version,
  audience: 'everyone' as const,
});

/** An event of one appointment of str-1, on 24 November 2026; the event's id is its type and version unless told. */
export function anAppointment<T extends AppointmentEvent>(
  type: T,
  version: number,
  state: Partial<AppointmentState> = {},
  eventId = `${type}:${version}:${state.id ?? ''}`,
): EventEnvelope<T> {
  const appointment = { ...appointmentExample, ...state };
  return { ...attributes(type, eventId, version), type, data: { appointment } } as EventEnvelope<T>;
}

export function aResolvedLeg(
  version: number,
  state: Partial<LegState> = {},
): EventEnvelope<'referrals.leg.resolved.v1'> {
  const type = 'referrals.leg.resolved.v1';
  const id = `${type}:${version}:${state.id ?? ''}`;
  return { ...attributes(type, id, version), type, data: { leg: { ...legExample, ...state } } };
}

export function aStructure(
  state: Partial<StructureState> = {},
): EventEnvelope<'directory.structure.registered.v1'> {
  const type = 'directory.structure.registered.v1';
  const structure = { ...structureExample, ...state };
  return { ...attributes(type, `${type}:${structure.id}`, 1), type, data: { structure } };
}

export function anOperator(
  version: number,
  state: Partial<OperatorState> = {},
): EventEnvelope<'directory.operator.updated.v1'> {
  const type = 'directory.operator.updated.v1';
  const operator = { ...operatorExample, ...state };
  const id = `${type}:${operator.code}:${String(version)}`;
  return { ...attributes(type, id, version), type, data: { operator } };
}

export function aProcedure(
  version: number,
  state: Partial<ProcedureState> = {},
): EventEnvelope<'directory.procedure.updated.v1'> {
  const type = 'directory.procedure.updated.v1';
  const procedure = { ...procedureExample, ...state };
  const id = `${type}:${procedure.code}:${String(version)}`;
  return { ...attributes(type, id, version), type, data: { procedure } };
}

function makeKeys() {
  const folder = mkdtempSync(path.join(tmpdir(), 'maillage-test-keys-'));
  const fileOf = (part: PartName): string => path.join(folder, `${part}.json`);
  const jwks = partNames.map((kid) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(fileOf(kid), JSON.stringify({ ...privateKey.export({ format: 'jwk' }), kid }));
    return { ...publicKey.export({ format: 'jwk' }), kid, alg: 'ES256' };
  });
  const trusted = path.join(folder, 'jwks.json');
  writeFileSync(trusted, JSON.stringify({ keys: jwks }));
  return {
    fileOf,
    trusted,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
