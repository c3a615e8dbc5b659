import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type {
  Copies,
  MemberCopy,
  OperatorTeamCopy,
  StructureCopy,
} from '../ports/directory-copies.js';
import {
  MEMBER_COPY,
  OPERATOR_TEAM_COPY,
  STRUCTURE_COPY,
  type CopyDocument,
} from './directory-copies.schema.js';

/** `$in` reads its values one by one: at most this many in one query. */
const valuesPerQuery = 60;

interface AnyCopy {
  readonly id: string;
  readonly version: number;
}

abstract class MongoCopies<Copy extends AnyCopy> implements Copies<Copy> {
  protected constructor(private readonly copies: Model<CopyDocument<Copy>>) {}

  async named(ids: readonly string[]): Promise<ReadonlyMap<string, Copy>> {
    const distinct = [...new Set(ids)];
    const found = await Promise.all(
      Array.from({ length: Math.ceil(distinct.length / valuesPerQuery) }, (_, chunk) => {
        const values = distinct.slice(chunk * valuesPerQuery, (chunk + 1) * valuesPerQuery);
        return this.copies.find({ _id: { $in: values } } as object).lean<CopyDocument<Copy>[]>();
      }),
    );
    return new Map(found.flat().map((document) => [document._id, withId<Copy>(document)]));
  }

  async keepIfNewer(tx: Tx, { id, ...state }: Copy): Promise<void> {
    const session = sessionOf(tx);
    const held = await this.copies
      .findOne({ _id: id } as object, { version: 1 }, { session })
      .lean<{ version: number }>();
    if (held && held.version >= state.version) return;
    await this.copies.updateOne(
      { _id: id } as object,
      { $set: state as object },
      { upsert: true, session },
    );
  }
}

function withId<Copy extends AnyCopy>({ _id, ...state }: CopyDocument<Copy>): Copy {
  return { ...state, id: _id } as unknown as Copy;
}

@Injectable()
export class MongoStructureCopies extends MongoCopies<StructureCopy> {
  constructor(@InjectModel(STRUCTURE_COPY) copies: Model<CopyDocument<StructureCopy>>) {
    super(copies);
  }
}

@Injectable()
export class MongoOperatorTeamCopies extends MongoCopies<OperatorTeamCopy> {
  constructor(@InjectModel(OPERATOR_TEAM_COPY) copies: Model<CopyDocument<OperatorTeamCopy>>) {
    super(copies);
  }
}

@Injectable()
export class MongoMemberCopies extends MongoCopies<MemberCopy> {
  constructor(@InjectModel(MEMBER_COPY) copies: Model<CopyDocument<MemberCopy>>) {
    super(copies);
  }
}
