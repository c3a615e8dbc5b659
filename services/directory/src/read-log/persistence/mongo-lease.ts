import type { Clock, IdSource } from '@maillage/kernel';
import { CLOCK, IDS, isDuplicateKey } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Lease } from '../ports/lease.js';
import { LEASE_MODEL, type LeaseDocument } from './read-log.schema.js';

@Injectable()
export class MongoLease implements Lease {
  private readonly holder: string;

  constructor(
    @InjectModel(LEASE_MODEL) private readonly leases: Model<LeaseDocument>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDS) ids: IdSource,
  ) {
    this.holder = ids.next();
  }

  async take(name: string, seconds: number): Promise<boolean> {
    const now = this.clock.now();
    const $set = { holder: this.holder, until: new Date(now.getTime() + seconds * 1000) };
    const held = await this.leases.updateOne({ _id: name, holder: this.holder }, { $set });
    if (held.matchedCount === 1) return true;
    const freed = await this.leases.updateOne({ _id: name, until: { $lte: now } }, { $set });
    if (freed.matchedCount === 1) return true;
    try {
      await this.leases.insertMany([{ _id: name, ...$set }]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}
