import { randomInt } from 'node:crypto';
import type { Tx } from '@maillage/kernel';
import { sessionOf } from '@maillage/service-kit';
import { keyedHash, keyedHashes, KeyRing } from '@maillage/vault';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import { Schema, type ClientSession, type Model } from 'mongoose';
import { digitsOf, type CodeProof, type OneTimeCode } from '../domain/one-time-code.js';
import type { OneTimeCodes } from '../ports/one-time-codes.js';

export interface OneTimeCodeDocument extends Omit<OneTimeCode, 'id'> {
  readonly _id: string;
}

export const ONE_TIME_CODE_MODEL = 'OneTimeCode';

/** As far back as rates look, and one day more. */
const keptSeconds = 2 * 24 * 3600;

export const oneTimeCodeSchema = new Schema(
  {
    _id: { type: String, required: true },
    beneficiaryId: { type: String, required: true },
    purpose: { type: String, required: true },
    subjectId: { type: String, required: true },
    hash: { type: String, required: true },
    sentAt: { type: Date, required: true },
    tries: { type: Number, required: true },
    used: { type: Boolean, required: true },
  },
  { collection: 'one_time_codes', versionKey: false },
);
oneTimeCodeSchema.index({ beneficiaryId: 1, sentAt: 1 });
oneTimeCodeSchema.index({ sentAt: 1 }, { expireAfterSeconds: keptSeconds });

/** Written with each code of a person: two that are sent at once collide here, so that the rate counts both. */
export interface CodeTurnDocument {
  /** The beneficiary's id. */
  readonly _id: string;
  readonly sentAt: Date;
  readonly turn: number;
}

export const CODE_TURN_MODEL = 'CodeTurn';

export const codeTurnSchema = new Schema(
  {
    _id: { type: String, required: true },
    sentAt: { type: Date, required: true },
    turn: { type: Number, required: true },
  },
  { collection: 'code_turns', versionKey: false },
);
codeTurnSchema.index({ sentAt: 1 }, { expireAfterSeconds: keptSeconds });

@Injectable()
export class MongoOneTimeCodes implements OneTimeCodes {
  constructor(
    @InjectModel(ONE_TIME_CODE_MODEL) private readonly codes: Model<OneTimeCodeDocument>,
    @InjectModel(CODE_TURN_MODEL) private readonly turns: Model<CodeTurnDocument>,
    private readonly ring: KeyRing,
  ) {}

  draw(): string {
    return digitsOf(randomInt(1_000_000));
  }

  async sentSince(tx: Tx, beneficiaryId: string, since: Date): Promise<Date[]> {
    const found = await this.codes
      .find({ beneficiaryId, sentAt: { $gte: since } })
      .session(sessionOf(tx))
      .lean<OneTimeCodeDocument[]>();
    return found.map(({ sentAt }) => sentAt);
  }

  async replace(tx: Tx, { id, ...code }: OneTimeCode): Promise<void> {
    const session = sessionOf(tx);
    const { beneficiaryId, sentAt } = code;
    await this.turns.updateOne(
      { _id: beneficiaryId },
      { $set: { sentAt }, $inc: { turn: 1 } },
      { upsert: true, session },
    );
    for (const earlier of await this.sentFor(code, session)) {
      await this.codes.updateOne({ _id: earlier._id }, { $set: { used: true } }, { session });
    }
    await this.codes.insertMany([{ _id: id, ...code }], { session });
  }

  async last(proof: CodeProof): Promise<OneTimeCode | null> {
    const sent = await this.sentFor(proof);
    const [last] = sent.sort((a, b) => Number(a.used) - Number(b.used) || (a._id < b._id ? 1 : -1));
    if (!last) return null;
    const { _id, ...code } = last;
    return { id: _id, ...code };
  }

  async save(tx: Tx, { id, tries, used }: OneTimeCode, readTries: number): Promise<boolean> {
    const { modifiedCount } = await this.codes.updateOne(
      { _id: id, tries: readTries, used: false },
      { $set: { tries, used } },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }

  hashOf(proof: CodeProof, digits: string): string {
    return keyedHash(this.ring, purposeOf(proof), digits);
  }

  isCodeOf(code: OneTimeCode, digits: string): boolean {
    return keyedHashes(this.ring, purposeOf(code), digits).includes(code.hash);
  }

  async forgetBeneficiary(tx: Tx, beneficiaryId: string): Promise<void> {
    const session = sessionOf(tx);
    await this.codes.deleteMany({ beneficiaryId }, { session });
    await this.turns.deleteOne({ _id: beneficiaryId }, { session });
  }

  /** A person is sent ten codes a day at most: those for this are picked here. */
  private async sentFor(
    proof: CodeProof,
    session: ClientSession | null = null,
  ): Promise<OneTimeCodeDocument[]> {
    const { beneficiaryId, purpose, subjectId } = proof;
    const found = await this.codes
      .find({ beneficiaryId })
      .session(session)
      .lean<OneTimeCodeDocument[]>();
    return found.filter((each) => each.purpose === purpose && each.subjectId === subjectId);
  }
}

function purposeOf({ beneficiaryId, purpose, subjectId }: CodeProof): string {
  return `one-time-code/${purpose}/${subjectId}/${beneficiaryId}`;
}
