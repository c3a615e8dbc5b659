import type { Tx } from '@maillage/kernel';
import { findByIds, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ClientSession, Model } from 'mongoose';
import type { StructureSource } from '../domain/structure.js';
import {
  nextRevision,
  type StructureDocument,
  type StructureRevisionDocument,
} from './structure-document.js';
import { STRUCTURE_MODEL, STRUCTURE_REVISION_MODEL } from './structure.schema.js';

type Reads = 'find' | 'findById' | 'countDocuments';

/** The one way to the stored structures: nobody writes them without moving the revision. */
@Injectable()
export class StructureStore {
  /** For reads; writes go through `write`. */
  readonly structures: Pick<Model<StructureDocument>, Reads>;

  constructor(
    @InjectModel(STRUCTURE_MODEL) private readonly model: Model<StructureDocument>,
    @InjectModel(STRUCTURE_REVISION_MODEL)
    private readonly revisions: Model<StructureRevisionDocument>,
  ) {
    this.structures = model;
  }

  byIds(ids: readonly string[]): Promise<StructureDocument[]> {
    return findByIds(this.model, ids);
  }

  /** Writes structures, and moves the revision in the same transaction. */
  async write<T>(
    tx: Tx,
    writer: StructureSource,
    work: (structures: Model<StructureDocument>, session: ClientSession) => Promise<T>,
  ): Promise<T> {
    const session = sessionOf(tx);
    const written = await work(this.model, session);
    const { _id, revision } = nextRevision(writer);
    await this.revisions.updateOne({ _id }, { $set: { revision } }, { upsert: true, session });
    return written;
  }

  /** Another text after every committed write of any structure, by whichever process. */
  async revision(): Promise<string> {
    const found = await this.revisions.find({}).lean<StructureRevisionDocument[]>();
    return found
      .map(({ _id, revision }) => `${_id}:${revision}`)
      .sort()
      .join(' ');
  }
}
