import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { isDuplicateKey, MongoRepository, sessionOf, shareReads } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { RecentWrites } from '../../busy-time/ports/recent-writes.js';
import { reachesNetwork } from '../../directory-copies/ports/reach.js';
import type { Motives, NetworkMotive } from '../ports/motives.js';
import { keyOf, keyParts } from './key-parts.js';
import { toMotive, toMotiveDocument } from './motive.mapper.js';
import { MOTIVE, type MotiveDocument } from './motive.schema.js';

@Injectable()
export class MongoMotives extends MongoRepository<MotiveDocument> implements Motives {
  /** By network and code. */
  private readonly shared = shareReads(async (key) => {
    const [networkId, code] = keyParts(key);
    return (await this.model.findOne({ networkId, code }).lean<MotiveDocument>()) ?? undefined;
  });

  constructor(
    @InjectModel(MOTIVE) motives: Model<MotiveDocument>,
    private readonly recent: RecentWrites,
  ) {
    super(motives);
  }

  async ofNetwork(scope: Scope, networkId: string): Promise<NetworkMotive[]> {
    if (!reachesNetwork(scope, networkId)) return [];
    const found = await this.model.find({ networkId }).lean<MotiveDocument[]>();
    return found
      .map(toMotive)
      .sort((a, b) => a.label.localeCompare(b.label, 'fr') || (a.code < b.code ? -1 : 1));
  }

  async byId(scope: Scope, id: string): Promise<NetworkMotive> {
    const found = await this.findDocument(scope, id);
    if (!found) {
      throw new DomainError('not-found', 'MOTIVE.UNKNOWN', `no motive ${id} in reach`);
    }
    return toMotive(found);
  }

  async find(scope: Scope, networkId: string, code: string): Promise<NetworkMotive | undefined> {
    if (!reachesNetwork(scope, networkId)) return undefined;
    const found = await this.shared(keyOf(networkId, code));
    return found ? toMotive(found) : undefined;
  }

  async insert(tx: Tx, motives: readonly NetworkMotive[]): Promise<void> {
    try {
      await this.model.insertMany(motives.map(toMotiveDocument), { session: sessionOf(tx) });
      this.recent.note(motives.map(({ id }) => id));
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const codes = motives.map(({ code }) => code).join(', ');
      throw new DomainError(
        'conflict',
        'MOTIVE.CODE_TAKEN',
        `the catalogue has one of ${codes} already: change that one, or take another code`,
      );
    }
  }

  async save(tx: Tx, motive: NetworkMotive): Promise<void> {
    await this.replaceDocument(toMotiveDocument(motive), motive.version - 1, tx);
    this.recent.note([motive.id]);
  }

  protected sees(scope: Scope, { networkId }: MotiveDocument): boolean {
    return reachesNetwork(scope, networkId);
  }
}
