import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type Made,
  type Tx,
  type UnitOfWork,
} from '@maillage/kernel';
import { isDuplicateKey, sessionOf } from '@maillage/messaging';
import mongoose, { type Connection, type Model } from 'mongoose';
import { contendedCode } from './mongo-unit-of-work.js';

interface KeyDocument {
  /** `<subject>:<key>` */
  readonly _id: string;
  readonly at: Date;
  readonly bodyHash: string;
  readonly madeId: string;
  readonly madeVersion: number;
}

const keptSeconds = 30 * 24 * 3600;

export const idempotencyKeySchema = new mongoose.Schema(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true, index: { expireAfterSeconds: keptSeconds } },
    bodyHash: { type: String, required: true },
    madeId: { type: String, default: '' },
    madeVersion: { type: Number, default: 0 },
  },
  { collection: 'idempotency_keys', versionKey: false },
);

function keysOf(connection: Connection): Model<KeyDocument> {
  const known = connection.models['IdempotencyKey'] as Model<KeyDocument> | undefined;
  return known ?? connection.model<KeyDocument>('IdempotencyKey', idempotencyKeySchema);
}

/**
 * The key is the first write of the effect's transaction, so effect and key are there together or not at all; a repeat
 * is refused that write, and then reads what was made.
 */
export class MongoIdempotency implements Idempotency {
  private readonly keys: Model<KeyDocument>;

  constructor(
    connection: Connection,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    this.keys = keysOf(connection);
  }

  async run(
    request: IdempotencyRequest | undefined,
    work: (tx: Tx) => Promise<Made>,
  ): Promise<Made & { readonly replayed: boolean }> {
    if (!request) return { ...(await this.unitOfWork.run(work)), replayed: false };
    let claimed = false;
    try {
      const made = await this.unitOfWork.run(async (tx) => {
        claimed = false;
        await this.claim(request, tx);
        claimed = true;
        const result = await work(tx);
        await this.keep(request, result, tx);
        return result;
      });
      return { ...made, replayed: false };
    } catch (error) {
      return this.afterFailure(request, error, claimed);
    }
  }

  /** Another request with the same key may have won meanwhile, whatever failed here: its result is this one's too. */
  private async afterFailure(
    request: IdempotencyRequest,
    error: unknown,
    claimed: boolean,
  ): Promise<Made & { readonly replayed: boolean }> {
    const won = await this.madeBefore(request).catch((failure: unknown) => {
      // What failed first says more than that it cannot be looked up either.
      if (failure instanceof DomainError) throw failure;
      return undefined;
    });
    if (won) return won;
    const contended = error instanceof DomainError && error.code === contendedCode;
    if (claimed || !(contended || isDuplicateKey(error))) throw error;
    throw new DomainError(
      'conflict',
      'IDEMPOTENCY.STILL_RUNNING',
      'the first request with this Idempotency-Key has not ended: send it again in a moment',
    );
  }

  private async madeBefore(
    request: IdempotencyRequest,
  ): Promise<(Made & { readonly replayed: boolean }) | undefined> {
    const found = await this.keys.findById(idOf(request)).lean<KeyDocument | null>();
    if (!found) return undefined;
    if (found.bodyHash !== request.bodyHash) {
      throw new DomainError(
        'unprocessable',
        'IDEMPOTENCY.OTHER_BODY',
        'this Idempotency-Key was used for another request: take a new key',
      );
    }
    return { id: found.madeId, version: found.madeVersion, replayed: true };
  }

  private async claim({ bodyHash, ...key }: IdempotencyRequest, tx: Tx): Promise<void> {
    const document = { _id: idOf(key), at: this.clock.now(), bodyHash };
    await this.keys.insertMany([document], { session: sessionOf(tx) });
  }

  private async keep(request: IdempotencyRequest, made: Made, tx: Tx): Promise<void> {
    await this.keys.updateOne(
      { _id: idOf(request) },
      { $set: { madeId: made.id, madeVersion: made.version } },
      { session: sessionOf(tx) },
    );
  }
}

const idOf = ({ subject, key }: Pick<IdempotencyRequest, 'subject' | 'key'>): string =>
  `${subject}:${key}`;
