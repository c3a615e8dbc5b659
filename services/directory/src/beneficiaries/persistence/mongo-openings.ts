import type { Clock, IdSource, MemberScope, Tx } from '@maillage/kernel';
import { CLOCK, IDS, sessionOf } from '@maillage/service-kit';
import { KeyRing, openField, sealRecord } from '@maillage/vault';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { NotedOpening, Opening, Openings } from '../ports/openings.js';
import { OPENING_MODEL, type OpeningDocument } from './beneficiary.schema.js';

/** A working day: as long as a session lasts. */
const OPEN_HOURS = 8;

@Injectable()
export class MongoOpenings implements Openings {
  constructor(
    @InjectModel(OPENING_MODEL) private readonly openings: Model<OpeningDocument>,
    private readonly ring: KeyRing,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async note(tx: Tx, scope: MemberScope, { beneficiaryId, reason, text }: Opening): Promise<void> {
    const id = this.ids.next();
    const at = this.clock.now();
    const until = new Date(at.getTime() + OPEN_HOURS * 3_600_000);
    const sealed = text === null ? null : sealRecord(this.ring, { text }, id);
    const { memberId } = scope;
    const opening = { _id: id, beneficiaryId, memberId, at, until, reason, sealed };
    await this.openings.insertMany([opening], { session: sessionOf(tx) });
  }

  async isOpen(scope: MemberScope, beneficiaryId: string): Promise<boolean> {
    const until = { $gt: this.clock.now() };
    const open = await this.openings.find({ beneficiaryId, until }).lean<OpeningDocument[]>();
    return open.some(({ memberId }) => memberId === scope.memberId);
  }

  async ofPerson(beneficiaryId: string): Promise<NotedOpening[]> {
    const found = await this.openings.find({ beneficiaryId }).lean<OpeningDocument[]>();
    return found.map(({ _id, at, reason, sealed }) => {
      const text = sealed === null ? null : openField(this.ring, sealed, _id, 'text');
      return { at, reason, text: typeof text === 'string' ? text : null };
    });
  }

  async forget(tx: Tx, beneficiaryId: string): Promise<void> {
    await this.openings.deleteMany({ beneficiaryId }, { session: sessionOf(tx) });
  }
}
