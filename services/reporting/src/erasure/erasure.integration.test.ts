import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appointmentExample } from '@maillage/contracts/events';
import { MongoOutbox } from '@maillage/messaging';
import { MongoUnitOfWork, uuidIds } from '@maillage/service-kit';
import { fixedClock, questionsDuring } from '@maillage/testing';
import mongoose from 'mongoose';
import {
  ACTIVITY_MODEL,
  activitySchema,
  type ActivityDocument,
} from '../activities/persistence/activity.schema.js';
import { MongoActivities } from '../activities/persistence/mongo-activities.repository.js';
import {
  aStructure,
  anAppointment,
  bootReporting,
  type BootedReporting,
} from '../booted-reporting.builder.js';
import {
  ERASED_PERSON_MODEL,
  erasedPersonSchema,
  MongoErasedPersons,
  type ErasedPersonDocument,
} from './persistence/mongo-erased-persons.js';
import { ErasePerson } from './use-cases/erase-person.use-case.js';

const honoured = 'appointments.appointment.honoured.v1';
const person = appointmentExample.beneficiaryId;

let reporting: BootedReporting;
beforeEach(async () => {
  reporting = await bootReporting();
  await reporting.structureSaid(aStructure());
});
afterEach(() => reporting.close());

const activities = () => reporting.connection.collection('activities').find().toArray();

describe('a person whom the directory erases', () => {
  it('is no longer in any activity; figures stay as they were', async () => {
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const figures = await reporting.rollUps();
    await reporting.erasureSaid(person);
    await reporting.erasureSaid(person);
    const stored = await activities();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(person);
    const shown = await reporting.ask('agent', `/v1/activities/${String(stored[0]?._id)}`);
    expect(shown).toMatchObject({ status: 200, body: { beneficiaryId: null } });
    expect(await reporting.rollUps()).toBe(figures);
    const said = (await reporting.outbox()).map(({ type }) => type);
    expect(said.filter((type) => type === 'reporting.beneficiary.erased.v1')).toHaveLength(1);
  });

  it('is found by indexes alone, however many others there are', async () => {
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const [held] = await activities();
    const others = Array.from({ length: 300 }, (_, i) => `other-${i}`);
    await reporting.connection
      .collection<{ _id: string }>('activities')
      .insertMany(others.map((id) => ({ ...held, _id: id, appointmentId: id, beneficiaryId: id })));
    const watched = await mongoose
      .createConnection(reporting.databaseUrl, { monitorCommands: true, autoIndex: false })
      .asPromise();
    try {
      const clock = fixedClock('2026-11-24T10:00:00Z');
      const outbox = new MongoOutbox(watched, 'reporting', clock, uuidIds);
      const erase = new ErasePerson(
        new MongoActivities(watched.model<ActivityDocument>(ACTIVITY_MODEL, activitySchema)),
        new MongoErasedPersons(
          watched.model<ErasedPersonDocument>(ERASED_PERSON_MODEL, erasedPersonSchema),
        ),
        outbox,
        clock,
      );
      const asked = await questionsDuring(watched, () =>
        new MongoUnitOfWork(watched, outbox).run((tx) =>
          erase.run(tx, { erasureId: 'era-1', beneficiaryId: person }),
        ),
      );
      expect(asked.map(({ collection }) => collection)).toContain('activities');
      expect(asked.filter(({ scans }) => scans)).toEqual([]);
      expect(Math.max(...asked.map((each) => each.documentsExamined))).toBeLessThanOrEqual(1);
    } finally {
      await watched.close();
    }
    expect(JSON.stringify(await activities())).not.toContain(person);
  });

  it('is not brought back by a fact that arrives late', async () => {
    await reporting.erasureSaid(person);
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const stored = await activities();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(person);
  });
});
