import type { Scope, Tx } from '@maillage/kernel';
import { pageOver, sessionOf, type Page, type PageRequest } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { MotiveChange, MotiveChangeSearch, MotiveLog } from '../ports/motive-log.js';
import { MOTIVE_CHANGE, type MotiveChangeDocument } from './motive.schema.js';

@Injectable()
export class MongoMotiveLog implements MotiveLog {
  constructor(@InjectModel(MOTIVE_CHANGE) private readonly changes: Model<MotiveChangeDocument>) {}

  async append(tx: Tx, changes: readonly MotiveChange[]): Promise<void> {
    const documents = changes.map(({ id, ...change }) => ({ _id: id, ...change }));
    await this.changes.insertMany(documents, { session: sessionOf(tx) });
  }

  async page(
    scope: Scope,
    { networkId, motiveCode, structureId }: MotiveChangeSearch,
    page: PageRequest,
  ): Promise<Page<MotiveChange>> {
    if (!reachesNetwork(scope, networkId)) return { data: [], page: { after: null } };
    const branch = {
      networkId,
      ...(motiveCode === undefined ? {} : { motiveCode }),
      ...(structureId === undefined ? {} : { structureId }),
    };
    const order = { field: 'at', direction: 'descending' } as const;
    const found = await pageOver<MotiveChangeDocument>(this.changes, [branch], order, page);
    return { ...found, data: found.data.map(({ _id, ...change }) => ({ id: _id, ...change })) };
  }
}
