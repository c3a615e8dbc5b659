import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import {
  CLOCK,
  IDEMPOTENCY,
  IDS,
  OUTBOX,
  requireVersion,
  UNIT_OF_WORK,
} from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { mayEditCatalogue } from '../domain/catalogue-rights.js';
import { actOfEdit, changeOfMotive, type Signature } from '../domain/motive-change.js';
import { motiveEvent } from '../domain/motive-events.js';
import {
  changeMotive,
  makeMotive,
  type MotiveContent,
  type MotiveContentChange,
} from '../domain/motive.js';
import { MOTIVE_LOG, type MotiveLog } from '../ports/motive-log.js';
import { MOTIVES, type Motives, type NetworkMotive } from '../ports/motives.js';
import { unknownNetwork } from './read-catalogue.query.js';

/** A network's own motives, and its edits of adopted ones; every edit is a version. Source: domain-appointments §2. */
@Injectable()
export class EditCatalogue {
  constructor(
    @Inject(MOTIVES) private readonly motives: Motives,
    @Inject(MOTIVE_LOG) private readonly log: MotiveLog,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `NETWORK.UNKNOWN` (not-found), `MOTIVE.CODE_TAKEN` (conflict). */
  async make(
    scope: MemberScope,
    wanted: MotiveContent & { readonly networkId: string; readonly code: string },
    request: IdempotencyRequest | undefined,
  ): Promise<NetworkMotive> {
    if (!mayEditCatalogue(scope, wanted.networkId)) throw unknownNetwork(wanted.networkId);
    const motive = makeMotive(this.ids.next(), wanted);
    const made = await this.idempotency.run(request, async (tx) => {
      await this.motives.insert(tx, [motive]);
      await this.log.append(tx, [changeOfMotive('made', null, motive, this.signatureOf(scope))]);
      await this.outbox.append(tx, [motiveEvent('registered', motive)]);
      return { id: motive.id, version: motive.version };
    });
    return this.motives.byId(scope, made.id);
  }

  /** @throws DomainError `MOTIVE.UNKNOWN` (not-found), `MOTIVE.FORBIDDEN`, `VERSION.…`. */
  async change(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    change: MotiveContentChange & { readonly withdrawn?: boolean | undefined },
  ): Promise<NetworkMotive> {
    const motive = await editableMotive(this.motives, scope, id);
    requireVersion(motive, expected);
    const changed = changeMotive(motive, change);
    const entry = changeOfMotive(
      actOfEdit(motive, changed),
      motive,
      changed,
      this.signatureOf(scope),
    );
    await this.unitOfWork.run(async (tx) => {
      await this.motives.save(tx, changed);
      await this.log.append(tx, [entry]);
      await this.outbox.append(tx, [motiveEvent('updated', changed)]);
    });
    return changed;
  }

  private signatureOf({ memberId }: MemberScope): Signature {
    return { id: this.ids.next(), at: this.clock.now(), authorId: memberId };
  }
}

/** @throws DomainError `MOTIVE.UNKNOWN` (not-found), `MOTIVE.FORBIDDEN` for who reads it but may not edit it. */
export async function editableMotive(
  motives: Motives,
  scope: MemberScope,
  id: string,
): Promise<NetworkMotive> {
  const motive = await motives.byId(scope, id);
  if (mayEditCatalogue(scope, motive.networkId)) return motive;
  const message = 'the catalogue of a network is changed by its coordinator';
  throw new DomainError('forbidden', 'MOTIVE.FORBIDDEN', message);
}
