import { DomainError, type CivilDate, type ServiceScope, type Tx } from '@maillage/kernel';
import { isDuplicateKey, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Opening, OpeningBook } from '../ports/openings.js';
import { toOpening, toOpeningDocument } from './opening.mapper.js';
import {
  OPENING,
  OPENING_TURN,
  type OpeningDocument,
  type OpeningTurnDocument,
} from './opening.schema.js';

@Injectable()
export class MongoOpeningBook implements OpeningBook {
  constructor(
    @InjectModel(OPENING) private readonly openings: Model<OpeningDocument>,
    @InjectModel(OPENING_TURN) private readonly turns: Model<OpeningTurnDocument>,
  ) {}

  async find(_scope: ServiceScope, id: string): Promise<Opening | undefined> {
    const found = await this.openings.findOne({ _id: id }).lean<OpeningDocument>();
    return found ? toOpening(found) : undefined;
  }

  async ofMember(
    _scope: ServiceScope,
    memberId: string,
    from: CivilDate,
    tx?: Tx,
  ): Promise<Opening[]> {
    const found = await this.openings
      .find({ memberId, lastDay: { $gte: from } })
      .session(tx ? sessionOf(tx) : null)
      .lean<OpeningDocument[]>();
    return found.map(toOpening);
  }

  async prepareTurn(memberId: string): Promise<void> {
    if (await this.turns.exists({ _id: memberId })) return;
    try {
      await this.turns.insertMany([{ _id: memberId, turn: 0 }]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async takeTurn(tx: Tx, memberId: string): Promise<void> {
    const turn = { $inc: { turn: 1 } };
    await this.turns.updateOne({ _id: memberId }, turn, { session: sessionOf(tx) });
  }

  async follow(structureId: string, networkId: string): Promise<void> {
    const left = { structureId, networkId: { $ne: networkId } };
    await this.openings.updateMany(left, { $set: { networkId } });
  }

  async insert(tx: Tx, opening: Opening): Promise<void> {
    await this.openings.insertMany([toOpeningDocument(opening)], { session: sessionOf(tx) });
  }

  async replace(tx: Tx, opening: Opening, readVersion: number): Promise<void> {
    // The network is the house's: it is followed beside the changes, and never led back by one.
    const { _id, networkId: _houses, ...state } = toOpeningDocument(opening);
    const written = await this.openings.updateOne(
      { _id, version: readVersion },
      { $set: state },
      { session: sessionOf(tx) },
    );
    if (written.modifiedCount !== 1) throw stale(_id);
  }

  async remove(tx: Tx, id: string, readVersion: number): Promise<void> {
    const removed = await this.openings.deleteOne(
      { _id: id, version: readVersion },
      { session: sessionOf(tx) },
    );
    if (removed.deletedCount !== 1) throw stale(id);
  }
}

function stale(id: string): DomainError {
  const message = `opening ${id} was written meanwhile: read it again`;
  return new DomainError('conflict', 'VERSION.STALE', message);
}
