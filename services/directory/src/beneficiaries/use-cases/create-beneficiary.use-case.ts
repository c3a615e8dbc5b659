import { civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type Clock,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { STRUCTURES, type Structure, type Structures } from '../../structures/ports/structures.js';
import type { PersonIdentity } from '../domain/beneficiary.js';
import { decide } from '../domain/beneficiary.policy.js';
import { duplicateScore, POSSIBLE_DUPLICATE } from '../domain/possible-duplicate.js';
import { settleIdentity, type GivenIdentity } from '../domain/settle-identity.js';
import { BENEFICIARIES, type Beneficiaries, type Beneficiary } from '../ports/beneficiaries.js';

export interface NewPerson extends GivenIdentity {
  readonly networkId: string;
  readonly structureId: string;
  /** Persons the caller has looked at: somebody else. */
  readonly confirmedDifferentFrom: readonly string[];
}

interface Candidate {
  readonly id: string;
  /** 0 to 100. */
  readonly score: number;
}

/** Candidates told at most: further ones are hardly looked at. */
const CANDIDATES_TOLD = 5;

@Injectable()
export class CreateBeneficiary {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Enters a person, unless they may be there already: then the caller looks first, and says that it is somebody else.
   * A prescriber is never shown a match: their person is entered, and marked for a look.
   * @throws DomainError `STRUCTURE.NOT_FOUND`: the house is unknown, foreign, or of another network;
   *   `BENEFICIARY.FORBIDDEN`; `BENEFICIARY.POSSIBLE_DUPLICATE` (conflict) with ids and scores; refusals of `settleIdentity`.
   */
  async execute(
    scope: MemberScope,
    given: NewPerson,
    request: IdempotencyRequest | undefined,
  ): Promise<Beneficiary> {
    const { networkId, structureId, confirmedDifferentFrom } = given;
    const { department, zone } = await this.structureFor(scope, given);
    const today = civilDateOf(this.clock.now(), zone);
    const identity = settleIdentity(given, { department, today });
    const candidates = (await this.candidates(scope, networkId, identity)).filter(
      ({ id }) => !confirmedDifferentFrom.includes(id),
    );
    const made = await this.idempotency.run(request, async (tx) => {
      if (candidates.length > 0 && scope.role !== 'prescriber') throw possibleDuplicate(candidates);
      const id = this.ids.next();
      const person = {
        ...identity,
        id,
        networkId,
        structureIds: [structureId],
        createdBy: scope.memberId,
        possibleDuplicateOf: candidates.map((each) => each.id),
        version: 1,
      };
      await this.beneficiaries.insert(tx, person, today);
      return { id, version: 1 };
    });
    return this.beneficiaries.byId(scope, made.id);
  }

  private async candidates(
    scope: MemberScope,
    networkId: string,
    identity: PersonIdentity,
  ): Promise<Candidate[]> {
    const lookalikes = await this.beneficiaries.lookalikes(scope, networkId, identity);
    return lookalikes
      .map((each) => ({ id: each.id, score: duplicateScore(identity, each) }))
      .filter(({ score }) => score >= POSSIBLE_DUPLICATE)
      .sort((a, b) => b.score - a.score)
      .slice(0, CANDIDATES_TOLD);
  }

  private async structureFor(scope: MemberScope, person: NewPerson): Promise<Structure> {
    const decision = decide(scope, 'create', person);
    if (decision === 'forbidden') {
      throw new DomainError('forbidden', 'BENEFICIARY.FORBIDDEN', 'This role enters no person.');
    }
    const structure = await this.structures.byId(scope, person.structureId);
    if (decision === 'allowed' && structure.networkId === person.networkId) return structure;
    const where = `There is no structure ${person.structureId} in network ${person.networkId}.`;
    throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', where);
  }
}

function possibleDuplicate(candidates: readonly Candidate[]): DomainError {
  return new DomainError(
    'conflict',
    'BENEFICIARY.POSSIBLE_DUPLICATE',
    'Perhaps this person is there already: look at the candidates, then send confirmedDifferentFrom with their ids.',
    { candidates },
  );
}
