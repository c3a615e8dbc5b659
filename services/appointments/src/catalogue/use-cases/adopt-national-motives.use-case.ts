import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type IdSource,
  type MemberScope,
  type Outbox,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, IDS, OUTBOX, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { mayEditCatalogue } from '../domain/catalogue-rights.js';
import { changeOfMotive, type Signature } from '../domain/motive-change.js';
import { motiveEvent } from '../domain/motive-events.js';
import {
  adoptNational,
  contentOfNational,
  standingOf,
  takeNational,
  type Standing,
} from '../domain/national-motive.js';
import type { MotiveContent } from '../domain/motive.js';
import { MOTIVE_LOG, type MotiveLog } from '../ports/motive-log.js';
import { MOTIVES, type Motives, type NetworkMotive } from '../ports/motives.js';
import { NATIONAL_MOTIVES, type NationalMotives } from '../ports/national-motives.js';
import { editableMotive } from './edit-catalogue.use-case.js';
import { unknownNetwork } from './read-catalogue.query.js';

/** Motives of one transaction: each is three documents, of fifty at most. */
const adoptedAtOnce = 12;

/** A motive of the national set, and how a network stands to it. */
export type NationalView = Standing & {
  readonly code: string;
  readonly version: number;
  readonly content: MotiveContent;
};

/** The national set in a network's catalogue. Source: domain-appointments §2. */
@Injectable()
export class AdoptNationalMotives {
  constructor(
    @Inject(NATIONAL_MOTIVES) private readonly national: NationalMotives,
    @Inject(MOTIVES) private readonly motives: Motives,
    @Inject(MOTIVE_LOG) private readonly log: MotiveLog,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(OUTBOX) private readonly outbox: Outbox,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** In the order of the set. @throws DomainError `NETWORK.UNKNOWN` (not-found). */
  async list(scope: MemberScope, networkId: string): Promise<NationalView[]> {
    if (!mayEditCatalogue(scope, networkId)) throw unknownNetwork(networkId);
    const held = await this.heldIn(scope, networkId);
    return this.national.map((each) => ({
      ...standingOf(each, held.get(each.code)),
      ...{ code: each.code, version: each.version, content: contentOfNational(each) },
    }));
  }

  /**
   * Takes over the motives of these codes, or all: those whose code the network has stay as they are, so that asking
   * twice changes nothing more.
   * @returns the catalogue's motives that are new
   * @throws DomainError `NETWORK.UNKNOWN` (not-found), `MOTIVE.NOT_NATIONAL` (unprocessable), `MOTIVE.CODE_TAKEN`
   *   (conflict) when somebody else adopted one meanwhile.
   */
  async adopt(
    scope: MemberScope,
    networkId: string,
    codes: readonly string[] | undefined,
  ): Promise<NetworkMotive[]> {
    if (!mayEditCatalogue(scope, networkId)) throw unknownNetwork(networkId);
    const wanted = codes ? this.ofCodes(codes) : this.national;
    const held = await this.heldIn(scope, networkId);
    const adopted = wanted
      .filter(({ code }) => !held.has(code))
      .map((each) => adoptNational(each, networkId, this.ids.next()));
    for (let first = 0; first < adopted.length; first += adoptedAtOnce) {
      await this.enter(scope, adopted.slice(first, first + adoptedAtOnce));
    }
    return adopted;
  }

  /**
   * Takes the newer version of the national set: what the nation has changed since replaces the network's values.
   * @throws DomainError `MOTIVE.UNKNOWN` (not-found), `MOTIVE.FORBIDDEN`, `VERSION.…`,
   *   `MOTIVE.NO_NEWER_NATIONAL_VERSION` (unprocessable) unless `nationalVersion` is the one on offer.
   */
  async takeVersion(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    nationalVersion: number,
  ): Promise<NetworkMotive> {
    const motive = await editableMotive(this.motives, scope, id);
    requireVersion(motive, expected);
    const national = this.national.find(({ code }) => code === motive.code);
    const newer = national && standingOf(national, motive).standing === 'newer';
    if (!newer || national.version !== nationalVersion) throw notOffered(id, nationalVersion);
    const changed = takeNational(motive, national);
    const signature = this.signatureOf(scope);
    await this.unitOfWork.run(async (tx) => {
      await this.motives.save(tx, changed);
      const change = changeOfMotive('national-version-taken', motive, changed, signature);
      await this.log.append(tx, [change]);
      await this.outbox.append(tx, [motiveEvent('updated', changed)]);
    });
    return changed;
  }

  private enter(scope: MemberScope, motives: readonly NetworkMotive[]): Promise<void> {
    const changes = motives.map((motive) =>
      changeOfMotive('adopted', null, motive, this.signatureOf(scope)),
    );
    return this.unitOfWork.run(async (tx) => {
      await this.motives.insert(tx, motives);
      await this.log.append(tx, changes);
      await this.outbox.append(
        tx,
        motives.map((motive) => motiveEvent('registered', motive)),
      );
    });
  }

  private async heldIn(
    scope: MemberScope,
    networkId: string,
  ): Promise<ReadonlyMap<string, NetworkMotive>> {
    const held = await this.motives.ofNetwork(scope, networkId);
    return new Map(held.map((motive) => [motive.code, motive]));
  }

  private ofCodes(codes: readonly string[]): NationalMotives {
    return [...new Set(codes)].map((wanted) => {
      const found = this.national.find(({ code }) => code === wanted);
      if (found) return found;
      const message = `the national set has no motive ${wanted}`;
      throw new DomainError('unprocessable', 'MOTIVE.NOT_NATIONAL', message);
    });
  }

  private signatureOf({ memberId }: MemberScope): Signature {
    return { id: this.ids.next(), at: this.clock.now(), authorId: memberId };
  }
}

function notOffered(id: string, version: number): DomainError {
  return new DomainError(
    'unprocessable',
    'MOTIVE.NO_NEWER_NATIONAL_VERSION',
    `motive ${id} is not offered version ${String(version)} of the national set: read it again`,
  );
}
