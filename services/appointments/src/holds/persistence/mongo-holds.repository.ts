import type { MemberScope, ServiceScope, Tx } from '@maillage/kernel';
import { isDuplicateKey, sessionOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { ClientSession, Model } from 'mongoose';
import { withEnded } from '../domain/hold.js';
import type { Hold, Holds } from '../ports/holds.js';
import { HOLDER, type HolderDocument } from './holder.schema.js';

@Injectable()
export class MongoHolds implements Holds {
  constructor(@InjectModel(HOLDER) private readonly holders: Model<HolderDocument>) {}

  async own(scope: MemberScope): Promise<readonly Hold[]> {
    return (await this.read(scope)) ?? [];
  }

  async notEnded(scope: MemberScope, id: string | undefined): Promise<Hold | undefined> {
    if (id === undefined) return undefined;
    return (await this.own(scope)).find((hold) => hold.id === id && !hold.ended);
  }

  async prepare(scope: MemberScope): Promise<void> {
    if (await this.holders.exists({ _id: scope.memberId })) return;
    try {
      await this.holders.create({ _id: scope.memberId, holds: [] });
    } catch (error) {
      // Made by another request of theirs at the same time.
      if (!isDuplicateKey(error)) throw error;
    }
  }

  async change(
    tx: Tx,
    scope: MemberScope,
    decide: (holds: readonly Hold[]) => readonly Hold[],
  ): Promise<void> {
    const session = sessionOf(tx);
    const holds = await this.read(scope, session);
    if (!holds) throw new Error(`the holds of ${scope.memberId} were not prepared`);
    const decided = decide(holds).map(({ heldBy, roomId, ...hold }) => ({
      ...hold,
      roomId: roomId ?? null,
    }));
    await this.holders.updateOne(
      { _id: scope.memberId },
      { $set: { holds: decided } },
      { session },
    );
  }

  async end(tx: Tx, scope: MemberScope, id: string): Promise<void> {
    await this.change(tx, scope, (holds) => withEnded(holds, id));
  }

  async named(_scope: ServiceScope, ids: readonly string[]): Promise<Hold[]> {
    const wanted = new Set(ids);
    const found = await Promise.all(
      [...wanted].map((id) => this.holders.findOne({ 'holds.id': id }).lean<HolderDocument>()),
    );
    const holders = new Map(found.flatMap((each) => (each ? [[each._id, each] as const] : [])));
    return [...holders.values()]
      .flatMap(holdsIn)
      .filter(({ id, ended }) => wanted.has(id) && !ended);
  }

  private async read(
    { memberId }: MemberScope,
    session: ClientSession | null = null,
  ): Promise<Hold[] | undefined> {
    const found = await this.holders
      .findOne({ _id: memberId })
      .session(session)
      .lean<HolderDocument>();
    return found ? holdsIn(found) : undefined;
  }
}

function holdsIn({ _id: heldBy, holds }: HolderDocument): Hold[] {
  return holds.map(({ roomId, ...hold }) => ({
    ...hold,
    heldBy,
    ...(roomId === null ? {} : { roomId }),
  }));
}
