import type { Scope, Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { MemberCopy, StructureCopy } from '../domain/structure-copy.js';
import type { MemberCopies, StructureCopies } from '../ports/directory-copies.js';
import { reachesNetwork } from '../ports/reach.js';
import {
  MEMBER_COPY,
  STRUCTURE_COPY,
  type MemberCopyDocument,
  type StructureCopyDocument,
} from './directory-copies.schema.js';

@Injectable()
export class MongoStructureCopies implements StructureCopies {
  constructor(@InjectModel(STRUCTURE_COPY) private readonly copies: Model<StructureCopyDocument>) {}

  async find(scope: Scope, id: string): Promise<StructureCopy | undefined> {
    const found = await this.copies.findOne({ _id: id }).lean<StructureCopyDocument>();
    return found && reachesNetwork(scope, found.networkId) ? withId(found) : undefined;
  }

  async ofNetwork(scope: Scope, networkId: string): Promise<StructureCopy[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    const found = await this.copies.find({ networkId }).lean<StructureCopyDocument[]>();
    return found.map(withId).filter(({ open }) => open);
  }

  async named(ids: readonly string[]): Promise<ReadonlyMap<string, StructureCopy>> {
    return byId(this.copies, ids);
  }

  async keepIfNewer(tx: Tx, copy: StructureCopy): Promise<void> {
    await keepIfNewer(this.copies, tx, copy);
  }
}

@Injectable()
export class MongoMemberCopies implements MemberCopies {
  constructor(@InjectModel(MEMBER_COPY) private readonly copies: Model<MemberCopyDocument>) {}

  async named(ids: readonly string[]): Promise<ReadonlyMap<string, MemberCopy>> {
    return byId(this.copies, ids);
  }

  async keepIfNewer(tx: Tx, copy: MemberCopy): Promise<void> {
    await keepIfNewer(this.copies, tx, copy);
  }
}

type Versioned = { readonly _id: string; readonly version: number };

/** `$in` reads its values one by one: at most this many in one query. */
const valuesPerQuery = 100;

async function byId<D extends Versioned>(
  copies: Model<D>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Omit<D, '_id'> & { id: string }>> {
  const distinct = [...new Set(ids)];
  const found = await Promise.all(
    Array.from({ length: Math.ceil(distinct.length / valuesPerQuery) }, (_, chunk) => {
      const values = distinct.slice(chunk * valuesPerQuery, (chunk + 1) * valuesPerQuery);
      return copies.find({ _id: { $in: values } } as object).lean<D[]>();
    }),
  );
  return new Map(found.flat().map((document) => [document._id, withId(document)]));
}

async function keepIfNewer<D extends Versioned>(
  copies: Model<D>,
  tx: Tx,
  copy: Omit<D, '_id'> & { readonly id: string; readonly version: number },
): Promise<void> {
  const { id, ...state } = copy;
  const session = sessionOf(tx);
  const held = await copies
    .findOne({ _id: id } as object, { version: 1 }, { session })
    .lean<Versioned>();
  if (held && held.version >= copy.version) return;
  await copies.updateOne(
    { _id: id } as object,
    { $set: state as object },
    { upsert: true, session },
  );
}

function withId<D extends Versioned>({ _id, ...state }: D): Omit<D, '_id'> & { id: string } {
  return { ...state, id: _id };
}
