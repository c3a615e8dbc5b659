import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Identity } from '../ports/identities.js';
import type { IdentityLink, IdentityLinks } from '../ports/identity-links.js';
import { IDENTITY_LINK_MODEL, type IdentityLinkDocument } from './identity-link.schema.js';

@Injectable()
export class MongoIdentityLinks implements IdentityLinks {
  constructor(
    @InjectModel(IDENTITY_LINK_MODEL) private readonly links: Model<IdentityLinkDocument>,
  ) {}

  async isAsked({ issuer, subject }: Identity, now: Date): Promise<boolean> {
    const found = await this.links.find({ subject }).lean<IdentityLinkDocument[]>();
    return found.some((link) => link.issuer === issuer && link.expiresAt > now);
  }

  async ask(tx: Tx, { id, identity, memberId, expiresAt }: IdentityLink): Promise<void> {
    const document = { _id: id, ...identity, memberId, expiresAt };
    await this.links.insertMany([document], { session: sessionOf(tx) });
  }

  async byId(id: string, now: Date, tx?: Tx): Promise<IdentityLink | null> {
    const found = await this.links
      .findById(id)
      .session(tx ? sessionOf(tx) : null)
      .lean<IdentityLinkDocument>();
    if (!found || found.expiresAt <= now) return null;
    const { issuer, subject, memberId, expiresAt } = found;
    return { id, identity: { issuer, subject }, memberId, expiresAt };
  }

  async use(tx: Tx, id: string): Promise<boolean> {
    const used = await this.links.deleteOne({ _id: id }, { session: sessionOf(tx) });
    return used.deletedCount === 1;
  }
}
