import type { CivilDate, ServiceScope, Tx } from '@maillage/kernel';
import { findByIds, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Workshop, WorkshopOutcome } from '../domain/workshop.js';
import type { WorkshopPlace, Workshops } from '../ports/workshops.js';
import { WORKSHOP, type WorkshopDocument } from './workshop.schema.js';

const AT_MOST = 500;

@Injectable()
export class MongoWorkshops implements Workshops {
  constructor(@InjectModel(WORKSHOP) private readonly workshops: Model<WorkshopDocument>) {}

  async find(_scope: ServiceScope, id: string): Promise<Workshop | undefined> {
    const found = await this.workshops.findOne({ _id: id }).lean<WorkshopDocument>();
    return found ? toWorkshop(found) : undefined;
  }

  async named(
    _scope: ServiceScope,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Workshop>> {
    const found = await findByIds(this.workshops, ids);
    return new Map(found.map((document) => [document._id, toWorkshop(document)]));
  }

  async of(_scope: ServiceScope, place: WorkshopPlace, from: CivilDate): Promise<Workshop[]> {
    const found = await this.workshops
      .find({ ...place, localDay: { $gte: from } })
      .sort({ startsAt: 1, _id: 1 })
      .limit(AT_MOST)
      .lean<WorkshopDocument[]>();
    return found.map(toWorkshop);
  }

  async planned(_scope: ServiceScope, place: WorkshopPlace, until: CivilDate): Promise<Workshop[]> {
    const found = await this.workshops
      .find({ ...place, localDay: { $lte: until }, status: 'planned' })
      .sort({ startsAt: 1, _id: 1 })
      .limit(AT_MOST)
      .lean<WorkshopDocument[]>();
    return found.map(toWorkshop);
  }

  async follow(structureId: string, networkId: string): Promise<string[]> {
    const planned = await this.workshops
      .find({ structureId, status: 'planned' }, { networkId: 1 })
      .lean<Pick<WorkshopDocument, '_id' | 'networkId'>[]>();
    for (const { _id } of planned.filter((each) => each.networkId !== networkId)) {
      const moved = { $set: { networkId }, $inc: { version: 1 } };
      await this.workshops.updateOne({ _id, status: 'planned' }, moved);
    }
    return planned.map(({ _id }) => _id);
  }

  async toTell(_scope: ServiceScope, limit: number): Promise<Workshop[]> {
    const found = await this.workshops
      .find({ toTell: true })
      .limit(limit)
      .lean<WorkshopDocument[]>();
    return found.map(toWorkshop);
  }

  async inTx(tx: Tx, id: string): Promise<Workshop | undefined> {
    const found = await this.workshops
      .findOne({ _id: id }, null, { session: sessionOf(tx) })
      .lean<WorkshopDocument>();
    return found ? toWorkshop(found) : undefined;
  }

  async insert(tx: Tx, workshop: Workshop): Promise<void> {
    await this.workshops.insertMany([toDocument(workshop)], { session: sessionOf(tx) });
  }

  async save(tx: Tx, workshop: Workshop): Promise<boolean> {
    const { _id, ...state } = toDocument(workshop);
    const saved = await this.workshops.updateOne(
      { _id, version: workshop.version - 1 },
      { $set: state },
      { session: sessionOf(tx) },
    );
    return saved.modifiedCount === 1;
  }

  async takeSeat(tx: Tx, { id, seats }: Workshop): Promise<boolean> {
    const taken = await this.workshops.updateOne(
      { _id: id, status: 'planned', seats, taken: { $lt: seats } },
      { $inc: { taken: 1, version: 1 } },
      { session: sessionOf(tx) },
    );
    return taken.modifiedCount === 1;
  }

  async noteSeats(tx: Tx, id: string, givenBack: number): Promise<boolean> {
    const noted = await this.workshops.updateOne(
      { _id: id, status: 'planned', taken: { $gte: givenBack } },
      { $inc: { taken: -givenBack, version: 1 } },
      { session: sessionOf(tx) },
    );
    return noted.modifiedCount === 1;
  }

  async noteTold(id: string): Promise<void> {
    await this.workshops.updateOne({ _id: id }, { $unset: { toTell: '' } });
  }
}

function toDocument(workshop: Workshop): WorkshopDocument {
  const { id, version, networkId, structureId, zone, motive, leaderIds, roomId, place } = workshop;
  const { startsAt, endsAt, localDay, seats, taken, plannedAt, plannedBy, status } = workshop;
  const known = {
    ...{ _id: id, version, networkId, structureId, zone, motive, leaderIds, roomId, place },
    ...{ startsAt, endsAt, localDay, seats, taken, plannedAt, plannedBy, status },
  };
  switch (workshop.status) {
    case 'planned':
      return { ...known, endedAt: null, endedBy: null, cancellationReason: null };
    case 'held': {
      const { heldAt, heldBy } = workshop;
      return { ...known, endedAt: heldAt, endedBy: heldBy, cancellationReason: null };
    }
    case 'cancelled': {
      const { cancelledAt, cancelledBy, cancellationReason } = workshop;
      const ended = { endedAt: cancelledAt, endedBy: cancelledBy, cancellationReason };
      return { ...known, ...ended, toTell: true };
    }
  }
}

function toWorkshop(document: WorkshopDocument): Workshop {
  const { _id, status, endedAt, endedBy, cancellationReason, toTell: _toTell, ...facts } = document;
  return { id: _id, ...facts, ...outcomeOf(document) };
}

/** @throws Error when the document is one that no version of the service writes. */
function outcomeOf({
  _id,
  status,
  endedAt,
  endedBy,
  cancellationReason,
}: WorkshopDocument): WorkshopOutcome {
  if (status === 'planned') return { status };
  if (endedAt === null || endedBy === null) throw new Error(`workshop ${_id} ended at no time`);
  if (status === 'held') return { status, heldAt: endedAt, heldBy: endedBy };
  if (cancellationReason === null) throw new Error(`workshop ${_id} is cancelled for no reason`);
  return { status, cancelledAt: endedAt, cancelledBy: endedBy, cancellationReason };
}
