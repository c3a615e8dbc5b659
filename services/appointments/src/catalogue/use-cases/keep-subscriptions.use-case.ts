import type { MotiveAct } from '@maillage/contracts/codes';
import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type IdSource,
  type MemberScope,
  type Outbox,
  type Tx,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, IDS, OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  STRUCTURE_COPIES,
  type StructureCopies,
  type StructureCopy,
} from '../../directory-copies/ports/directory-copies.js';
import { mayKeepSubscriptions } from '../domain/catalogue-rights.js';
import { changeOfSubscription } from '../domain/motive-change.js';
import { subscriptionEvent } from '../domain/motive-events.js';
import {
  endSubscription,
  override,
  subscribe,
  subscribeAgain,
  type OverridesChange,
} from '../domain/subscription.js';
import { MOTIVE_LOG, type MotiveLog } from '../ports/motive-log.js';
import {
  MOTIVE_SUBSCRIPTIONS,
  type MotiveSubscription,
  type MotiveSubscriptions,
} from '../ports/motive-subscriptions.js';
import { MOTIVES, type Motives } from '../ports/motives.js';

/** Motives of one transaction: each is three documents, of fifty at most. */
const chosenAtOnce = 12;

interface Step {
  readonly act: MotiveAct;
  readonly before: MotiveSubscription | undefined;
  readonly after: MotiveSubscription;
}

/** What a structure offers of its network's catalogue, and the little it decides itself. Source: domain-appointments §2. */
@Injectable()
export class KeepSubscriptions {
  constructor(
    @Inject(MOTIVE_SUBSCRIPTIONS) private readonly subscriptions: MotiveSubscriptions,
    @Inject(MOTIVES) private readonly motives: Motives,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
    @Inject(MOTIVE_LOG) private readonly log: MotiveLog,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** By code. @throws DomainError `STRUCTURE.UNKNOWN` (not-found). */
  async list(scope: MemberScope, structureId: string): Promise<MotiveSubscription[]> {
    await this.keptStructure(scope, structureId);
    const found = await this.subscriptions.ofStructure(scope, structureId);
    return found
      .filter(({ active }) => active)
      .sort((a, b) => (a.motiveCode < b.motiveCode ? -1 : 1));
  }

  /**
   * The structure offers these motives; those that it offers already stay as they are, so that asking twice changes
   * nothing more.
   * @returns all that it offers now
   * @throws DomainError `STRUCTURE.UNKNOWN` (not-found), `MOTIVE.NOT_IN_CATALOGUE` (unprocessable) of one that the
   *   network has not, or has withdrawn, `MOTIVE.SUBSCRIBED_MEANWHILE` (conflict).
   */
  async choose(
    scope: MemberScope,
    structureId: string,
    motiveCodes: readonly string[],
  ): Promise<MotiveSubscription[]> {
    const structure = await this.keptStructure(scope, structureId);
    const codes = [...new Set(motiveCodes)];
    await this.refuseNotOffered(scope, structure, codes);
    const held = await this.subscriptions.ofStructure(scope, structureId);
    const steps = codes.flatMap((motiveCode): Step[] => {
      const before = held.find((each) => each.motiveCode === motiveCode);
      if (before?.active) return [];
      const { networkId } = structure;
      const named = { id: this.ids.next(), networkId, structureId, motiveCode };
      const after = before ? subscribeAgain(before) : subscribe(named);
      return [{ act: 'subscribed', before, after }];
    });
    for (let first = 0; first < steps.length; first += chosenAtOnce) {
      await this.save(scope, steps.slice(first, first + chosenAtOnce));
    }
    return this.list(scope, structureId);
  }

  /** @throws DomainError `MOTIVE.NOT_SUBSCRIBED` (not-found), `VERSION.…`. */
  async override(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    change: OverridesChange,
  ): Promise<MotiveSubscription> {
    const before = await this.kept(scope, id);
    requireVersion(before, expected);
    const after = override(before, change);
    await this.save(scope, [{ act: 'overridden', before, after }]);
    return after;
  }

  /** @throws DomainError `MOTIVE.NOT_SUBSCRIBED` (not-found), `VERSION.…`. */
  async end(scope: MemberScope, id: string, expected: ExpectedVersion): Promise<void> {
    const before = await this.kept(scope, id);
    requireVersion(before, expected);
    await this.save(scope, [{ act: 'unsubscribed', before, after: endSubscription(before) }]);
  }

  private save(scope: MemberScope, steps: readonly Step[]): Promise<void> {
    const at = this.clock.now();
    const changes = steps.map(({ act, before, after }) => {
      const signature = { id: this.ids.next(), at, authorId: scope.memberId };
      return changeOfSubscription(act, before, after, signature);
    });
    return this.unitOfWork.run(async (tx) => {
      await this.write(tx, steps);
      await this.log.append(tx, changes);
      await this.outbox.append(
        tx,
        steps.map(({ after }) => subscriptionEvent(after)),
      );
    });
  }

  private async write(tx: Tx, steps: readonly Step[]): Promise<void> {
    const made = steps.filter(({ before }) => !before).map(({ after }) => after);
    if (made.length > 0) await this.subscriptions.insert(tx, made);
    for (const { before, after } of steps) {
      if (before) await this.subscriptions.save(tx, after);
    }
  }

  private async keptStructure(scope: MemberScope, id: string): Promise<StructureCopy> {
    const structure = await this.structures.find(scope, id);
    if (structure && mayKeepSubscriptions(scope, structure)) return structure;
    throw new DomainError('not-found', 'STRUCTURE.UNKNOWN', `no structure ${id} in reach`);
  }

  private async kept(scope: MemberScope, id: string): Promise<MotiveSubscription> {
    const found = await this.subscriptions.byId(scope, id);
    const { structureId = '', networkId = '' } = found ?? {};
    const mayKeep = mayKeepSubscriptions(scope, { id: structureId, networkId });
    if (found?.active && mayKeep) return found;
    throw new DomainError('not-found', 'MOTIVE.NOT_SUBSCRIBED', `no subscription ${id} in reach`);
  }

  private async refuseNotOffered(
    scope: MemberScope,
    { networkId }: StructureCopy,
    codes: readonly string[],
  ): Promise<void> {
    const catalogue = await this.motives.ofNetwork(scope, networkId);
    const offered = new Set(catalogue.filter((one) => !one.withdrawn).map(({ code }) => code));
    const missing = codes.filter((code) => !offered.has(code));
    if (missing.length === 0) return;
    throw new DomainError(
      'unprocessable',
      'MOTIVE.NOT_IN_CATALOGUE',
      `the network's catalogue does not offer ${missing.join(', ')}`,
    );
  }
}
