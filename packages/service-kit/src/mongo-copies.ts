import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/messaging';
import type { Model, QueryFilter, UpdateQuery } from 'mongoose';
import { findByIds } from './find-by-ids.js';

/** What a service keeps of a neighbour's aggregate. */
export interface LocalCopy {
  readonly id: string;
  /** Version of the aggregate that the copy shows. */
  readonly version: number;
}

export type CopyDocument<Copy extends LocalCopy> = Omit<Copy, 'id'> & { readonly _id: string };

/** A local copy's reads by id, and its one write, for any service: late, repeated and reordered facts change nothing. */
export abstract class MongoCopies<Copy extends LocalCopy> {
  protected constructor(protected readonly copies: Model<CopyDocument<Copy>>) {}

  /** Those that are known, by id. */
  async named(ids: readonly string[]): Promise<ReadonlyMap<string, Copy>> {
    const found = await findByIds(this.copies, ids);
    return new Map(found.map((document) => [document._id, this.copyOf(document)]));
  }

  /** Writes the copy unless one of the same or a higher version is held. */
  async keepIfNewer(tx: Tx, { id, ...state }: Copy): Promise<void> {
    const session = sessionOf(tx);
    const filter = { _id: id } as unknown as QueryFilter<CopyDocument<Copy>>;
    const held = await this.copies.findOne(filter, { version: 1 }, { session }).lean<LocalCopy>();
    if (held && held.version >= state.version) return;
    const update = { $set: state } as UpdateQuery<CopyDocument<Copy>>;
    await this.copies.updateOne(filter, update, { upsert: true, session });
  }

  protected copyOf({ _id, ...state }: CopyDocument<Copy>): Copy {
    return { ...state, id: _id } as unknown as Copy;
  }
}
