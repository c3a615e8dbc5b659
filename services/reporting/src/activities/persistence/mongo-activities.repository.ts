import { parseQuarter, quarterDays } from '@maillage/calendar';
import { activityStatuses } from '@maillage/contracts/codes';
import { DomainError, type Scope, type ServiceScope, type Tx } from '@maillage/kernel';
import { isDuplicateKey, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { VersionedContribution } from '../../indicators/ports/figures.js';
import type { CountedSource, StructureQuarter } from '../../roll-ups/ports/counted-source.js';
import type { Activity } from '../domain/activity.js';
import { mayReadActivity } from '../domain/activity.policy.js';
import type { Activities, ActivitiesWanted, ActivityList } from '../ports/activities.js';
import { countedActivity } from '../ports/counted-activity.js';
import { activityOf, documentOfActivity } from './activity.mapper.js';
import { ACTIVITY_MODEL, type ActivityDocument } from './activity.schema.js';
import { listActivities } from './list-activities.js';

const bulkSize = 2000;

@Injectable()
export class MongoActivities implements Activities, CountedSource {
  constructor(@InjectModel(ACTIVITY_MODEL) private readonly activities: Model<ActivityDocument>) {}

  async byId(scope: Scope, id: string): Promise<Activity> {
    const found = await this.activities.findById(id).lean<ActivityDocument>();
    if (found && mayReadActivity(scope, found)) return activityOf(found);
    throw new DomainError('not-found', 'ACTIVITY.NOT_FOUND', `There is no activity ${id}.`);
  }

  list(scope: Scope, wanted: ActivitiesWanted): Promise<ActivityList> {
    return listActivities(this.activities, scope, wanted);
  }

  async ofBeneficiary(_scope: ServiceScope, beneficiaryId: string): Promise<Activity[]> {
    return (await this.activities.find({ beneficiaryId }).lean<ActivityDocument[]>()).map(
      activityOf,
    );
  }

  async ofAppointment(tx: Tx, appointmentId: string): Promise<Activity | undefined> {
    const session = sessionOf(tx);
    const found = await this.activities
      .findOne({ appointmentId }, null, { session })
      .lean<ActivityDocument>();
    return found ? activityOf(found) : undefined;
  }

  async insert(tx: Tx, activity: Activity): Promise<void> {
    await this.documents.insertOne(documentOfActivity(activity), {
      session: sessionOf(tx),
    });
  }

  async update(tx: Tx, before: Activity, after: Activity): Promise<void> {
    const { _id, ...document } = documentOfActivity(after);
    const { modifiedCount } = await this.documents.replaceOne(
      { _id, version: before.version },
      document,
      { session: sessionOf(tx) },
    );
    if (modifiedCount === 1) return;
    const message = `activity ${_id} is no longer at version ${before.version}: read it again`;
    throw new DomainError('conflict', 'VERSION.STALE', message);
  }

  async erasePerson(tx: Tx, beneficiaryId: string): Promise<void> {
    const session = sessionOf(tx);
    await this.documents.updateMany(
      { beneficiaryId },
      { $set: { beneficiaryId: null, startsAt: null } },
      { session },
    );
  }

  async insertAll(activities: readonly Activity[]): Promise<void> {
    for (let from = 0; from < activities.length; from += bulkSize) {
      const batch = activities.slice(from, from + bulkSize).map(documentOfActivity);
      await this.documents.insertMany(batch, { ordered: false }).catch(unlessThere);
    }
  }

  async structureQuarters(networkId: string | undefined): Promise<StructureQuarter[]> {
    const filter = networkId === undefined ? {} : { networkId };
    const places = await this.activities.distinct('place', filter);
    return places.map(String).map((place) => {
      const colon = place.lastIndexOf(':');
      return { structureId: place.slice(0, colon), quarter: place.slice(colon + 1) };
    });
  }

  async contributionsOf(tx: Tx, place: StructureQuarter): Promise<VersionedContribution[]> {
    const { from, to } = quarterDays(parseQuarter(place.quarter));
    const found: ActivityDocument[] = [];
    for (const status of activityStatuses) {
      const listKey = { $gte: from, $lt: to };
      const session = sessionOf(tx);
      const some = await this.activities
        .find({ structureId: place.structureId, status, listKey }, null, { session })
        .lean<ActivityDocument[]>();
      found.push(...some);
    }
    return found.map(activityOf).map(countedActivity);
  }

  /** Past mongoose: what the mapper made is written as it is. */
  private get documents() {
    const { name } = this.activities.collection;
    return this.activities.db.collection<ActivityDocument>(name);
  }
}

function unlessThere(error: unknown): void {
  if (!isDuplicateKey(error)) throw error;
}
