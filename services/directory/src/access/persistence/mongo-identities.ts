import { DomainError, type Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Identities, Identity } from '../ports/identities.js';
import { IDENTITY_MODEL, type IdentityDocument } from './identity.schema.js';

@Injectable()
export class MongoIdentities implements Identities {
  constructor(@InjectModel(IDENTITY_MODEL) private readonly identities: Model<IdentityDocument>) {}

  async memberOf(identity: Identity): Promise<string | null> {
    const found = await this.identities.findById(keyOf(identity)).lean<IdentityDocument>();
    return found?.memberId ?? null;
  }

  async link(tx: Tx, identity: Identity, memberId: string): Promise<void> {
    const session = sessionOf(tx);
    const found = await this.identities
      .findById(keyOf(identity))
      .session(session)
      .lean<IdentityDocument>();
    if (found === null) {
      await this.identities.insertMany([{ _id: keyOf(identity), memberId }], { session });
    } else if (found.memberId !== memberId) {
      throw new DomainError('conflict', 'IDENTITY.TAKEN', 'this identity is another member’s');
    }
  }
}

const keyOf = ({ issuer, subject }: Identity): string => `${issuer} ${subject}`;
