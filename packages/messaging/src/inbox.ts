import type { Clock, Tx, UnitOfWork } from '@maillage/kernel';
import type { Connection } from 'mongoose';
import { inboxOf } from './inbox.schema.js';
import { isDuplicateKey, sessionOf } from './mongo-tx.js';

/** Makes the effect of a fact happen once per handler, however often the fact is delivered. */
export class Inbox {
  constructor(
    private readonly connection: Connection,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {
    inboxOf(connection);
  }

  /**
   * Claims the event for this handler and runs `effect` in the same transaction; when it was done
   * before, returns without effect. `handler` must be stable over releases and unique in the service.
   */
  async once(
    envelope: { readonly id: string },
    handler: string,
    effect: (tx: Tx) => Promise<void>,
  ): Promise<'done' | 'done-before'> {
    const _id = `${handler}:${envelope.id}`;
    const inbox = inboxOf(this.connection);
    try {
      return await this.unitOfWork.run(async (tx) => {
        const claim = await inbox.updateOne(
          { _id },
          { $setOnInsert: { at: this.clock.now() } },
          { upsert: true, session: sessionOf(tx) },
        );
        if (claim.upsertedCount === 0) return 'done-before';
        await effect(tx);
        return 'done';
      });
    } catch (error) {
      if (isDuplicateKey(error) && (await inbox.exists({ _id }))) return 'done-before';
      throw error;
    }
  }
}
