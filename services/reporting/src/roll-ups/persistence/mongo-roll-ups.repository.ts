import type { Scope, Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, mongo } from 'mongoose';
import {
  move,
  quarterOfPeriod,
  rollUpId,
  type Movement,
  type RollUp,
  type RollUpKey,
} from '../../indicators/ports/figures.js';
import type { StructureQuarter } from '../ports/counted-source.js';
import { figuresOpenTo } from '../ports/figures-open-to.js';
import type { Corrections, FiguresWanted, MovedRollUp, RollUps } from '../ports/roll-ups.js';
import { ROLL_UP_MODEL, type RollUpDocument } from './roll-up.schema.js';

@Injectable()
export class MongoRollUps implements RollUps {
  constructor(@InjectModel(ROLL_UP_MODEL) private readonly rollUps: Model<RollUpDocument>) {}

  async move(tx: Tx, movements: readonly Movement[]): Promise<MovedRollUp[]> {
    if (movements.length === 0) return [];
    const session = sessionOf(tx);
    const ids = movements.map(rollUpId);
    const found = await this.rollUps
      .find({ _id: { $in: ids } }, null, { session })
      .lean<RollUpDocument[]>();
    const held = new Map(found.map((document) => [document._id, rollUpOf(document)]));
    const moved = movements.map((movement) => ({
      movement,
      rollUp: move(held.get(rollUpId(movement)), movement),
    }));
    await this.write(
      tx,
      moved.map(({ rollUp, movement }) => (rollUp ? replacementOf(rollUp) : removalOf(movement))),
    );
    return moved.map(({ movement, rollUp }) => ({ movement, version: rollUp?.version ?? 0 }));
  }

  async ofQuarters(scope: Scope, { networkId, quarters }: FiguresWanted): Promise<RollUp[]> {
    const open = figuresOpenTo(scope, networkId);
    const found = await Promise.all(
      quarters.flatMap((quarter) =>
        open === 'network'
          ? [this.find({ networkId, period: quarter })]
          : open.map((structureId) => this.find({ _id: `${structureId}:${quarter}` })),
      ),
    );
    return found.flat().filter((rollUp) => rollUp.networkId === networkId);
  }

  async within(tx: Tx, place: StructureQuarter): Promise<RollUp[]> {
    const found = await this.rollUps
      .find({ structureId: place.structureId, quarter: place.quarter }, null, {
        session: sessionOf(tx),
      })
      .lean<RollUpDocument[]>();
    return found.map(rollUpOf);
  }

  async correct(tx: Tx, { missing, wrong, needless }: Corrections): Promise<void> {
    await this.write(tx, [
      ...missing.map((rollUp) => ({ insertOne: { document: documentOf(rollUp) } })),
      ...wrong.map(replacementOf),
      ...needless.map(removalOf),
    ]);
  }

  async structureQuarters(networkId: string | undefined): Promise<StructureQuarter[]> {
    const filter = networkId === undefined ? {} : { networkId };
    const found = await this.rollUps
      .find(filter, { structureId: 1, quarter: 1, _id: 0 })
      .lean<StructureQuarter[]>();
    return found.map(({ structureId, quarter }) => ({ structureId, quarter }));
  }

  private async write(tx: Tx, operations: Operation[]): Promise<void> {
    if (operations.length === 0) return;
    const { name } = this.rollUps.collection;
    const documents = this.rollUps.db.collection<RollUpDocument>(name);
    await documents.bulkWrite(operations, { session: sessionOf(tx) });
  }

  private async find(filter: { _id: string } | { networkId: string; period: string }) {
    const found = await this.rollUps.find(filter).lean<RollUpDocument[]>();
    return found.map(rollUpOf);
  }
}

type Operation = mongo.AnyBulkWriteOperation<RollUpDocument>;

function replacementOf(rollUp: RollUp): Operation {
  const { _id, ...replacement } = documentOf(rollUp);
  return { replaceOne: { filter: { _id }, replacement, upsert: true } };
}

function removalOf(key: RollUpKey): Operation {
  return { deleteOne: { filter: { _id: rollUpId(key) } } };
}

function documentOf(rollUp: RollUp): RollUpDocument {
  const { networkId, structureId, period, counts, version, updatedAt } = rollUp;
  const quarter = quarterOfPeriod(period);
  const _id = rollUpId(rollUp);
  return { _id, networkId, structureId, period, quarter, counts, version, updatedAt };
}

function rollUpOf(document: RollUpDocument): RollUp {
  const { networkId, structureId, period, counts, version, updatedAt } = document;
  return { networkId, structureId, period, counts, version, updatedAt };
}
