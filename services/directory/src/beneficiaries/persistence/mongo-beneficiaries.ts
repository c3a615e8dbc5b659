import { DomainError, type CivilDate, type Scope, type Tx } from '@maillage/kernel';
import { findByIds, sessionOf } from '@maillage/service-kit';
import { KeyRing } from '@maillage/vault';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Beneficiary, PersonIdentity } from '../domain/beneficiary.js';
import { decide, type PersonAction } from '../domain/beneficiary.policy.js';
import { rankOf, type PersonSearch } from '../domain/person-search.js';
import {
  contactSelections,
  lookalikeSelections,
  MATCHES_SHOWN,
  selectionsFor,
  type Selection,
} from '../domain/search-plan.js';
import type { Beneficiaries, PersonsFound } from '../ports/beneficiaries.js';
import { seal, unseal } from './beneficiary-seal.js';
import { BENEFICIARY_MODEL, type BeneficiaryDocument } from './beneficiary.schema.js';
import { filterFor } from './person-hashes.js';

/** Half of a stored person is hashes, of no use to who reads the answer. */
const withoutTokens = { surnameTokens: 0, firstNameTokens: 0, surnameYearHashes: 0 } as const;

/** Whom a selection finds; `cut` when it had more than it may give. */
interface Answer {
  readonly found: readonly BeneficiaryDocument[];
  readonly cut: boolean;
}

@Injectable()
export class MongoBeneficiaries implements Beneficiaries {
  constructor(
    @InjectModel(BENEFICIARY_MODEL) private readonly persons: Model<BeneficiaryDocument>,
    private readonly ring: KeyRing,
  ) {}

  async insert(tx: Tx, person: Beneficiary, today: CivilDate): Promise<void> {
    const stored = { ...seal(this.ring, person), lastActivityDay: today };
    await this.persons.insertMany([stored], { session: sessionOf(tx) });
  }

  async erase(tx: Tx, id: string): Promise<void> {
    const session = sessionOf(tx);
    const held = await this.persons.findById(id, null, { session }).lean<BeneficiaryDocument>();
    if (!held?.sealed.wrappedKey) throw unknown(id);
    const { version } = held;
    const replaced = await this.persons.replaceOne({ _id: id, version }, erased(held), { session });
    if (replaced.modifiedCount === 0) throw unknown(id);
    // A new version: who read one of them before must not write the id back.
    await this.persons.updateMany(
      { possibleDuplicateOf: id },
      { $pull: { possibleDuplicateOf: id }, $inc: { version: 1 } },
      { session },
    );
  }

  async save(tx: Tx, person: Beneficiary, today: CivilDate): Promise<boolean> {
    const { _id, ...stored } = seal(this.ring, person);
    const { modifiedCount } = await this.persons.updateOne(
      { _id, version: person.version - 1 },
      { $set: stored, $max: { lastActivityDay: today } },
      { session: sessionOf(tx) },
    );
    return modifiedCount === 1;
  }

  async byId(scope: Scope, id: string): Promise<Beneficiary> {
    const found = await this.persons.findById(id, withoutTokens).lean<BeneficiaryDocument>();
    const decision = found ? decide(scope, 'read', found) : 'not-found';
    if (decision === 'forbidden') throw forbidden();
    const person = found && decision === 'allowed' ? unseal(this.ring, found) : null;
    if (!person) throw unknown(id);
    return person;
  }

  async byIds(scope: Scope, ids: readonly string[]): Promise<Beneficiary[]> {
    const found = await findByIds(this.persons, ids, withoutTokens);
    return this.opened(found.filter((each) => decide(scope, 'read', each) === 'allowed'));
  }

  async search(scope: Scope, networkId: string, search: PersonSearch): Promise<PersonsFound> {
    refuse(scope, 'search', networkId);
    const { persons, cut } = await this.select(networkId, selectionsFor(search));
    const ranked = persons
      .map((person) => ({ person, rank: rankOf(person, search) }))
      .filter((each): each is { person: Beneficiary; rank: number } => each.rank !== null)
      .sort((a, b) => a.rank - b.rank || byName(a.person, b.person))
      .map(({ person }) => person);
    return {
      persons: ranked.slice(0, MATCHES_SHOWN),
      more: cut || ranked.length > MATCHES_SHOWN,
    };
  }

  async household(scope: Scope, person: Beneficiary): Promise<Beneficiary[]> {
    refuse(scope, 'search', person.networkId);
    const { phone, mail } = person;
    const { persons } = await this.select(person.networkId, contactSelections(person));
    return persons
      .filter(({ id }) => id !== person.id)
      .filter(
        (each) => (phone !== null && each.phone === phone) || (mail !== null && each.mail === mail),
      )
      .sort(byName)
      .slice(0, MATCHES_SHOWN);
  }

  async lookalikes(
    scope: Scope,
    networkId: string,
    person: PersonIdentity,
  ): Promise<Beneficiary[]> {
    refuse(scope, 'create', networkId);
    return (await this.select(networkId, lookalikeSelections(person))).persons;
  }

  async networkOf(scope: Scope, id: string): Promise<string | null> {
    const found = await this.persons.findById(id, withoutTokens).lean<BeneficiaryDocument>();
    const known = found && found.sealed.wrappedKey !== null;
    return known && decide(scope, 'read', found) === 'allowed' ? found.networkId : null;
  }

  /** Whoever the selections find, once each; `cut` as of an answer. */
  private async select(
    networkId: string,
    selections: readonly Selection[],
  ): Promise<{ readonly persons: Beneficiary[]; readonly cut: boolean }> {
    const ask = (some: readonly Selection[]): Promise<Answer[]> =>
      Promise.all(some.map((selection) => this.answerTo(networkId, selection)));
    const answers = await ask(selections.filter(({ unlessMany }) => !unlessMany));
    if (!answers.some(({ cut }) => cut)) {
      answers.push(...(await ask(selections.filter(({ unlessMany }) => unlessMany))));
    }
    const found = new Map(answers.flatMap((each) => each.found.map((one) => [one._id, one])));
    const own = [...found.values()].filter((each) => each.networkId === networkId);
    return { persons: this.opened(own), cut: answers.some(({ cut }) => cut) };
  }

  private async answerTo(networkId: string, selection: Selection): Promise<Answer> {
    const filter = filterFor(this.ring, networkId, selection);
    if (filter === null) return { found: [], cut: false };
    const found = await this.persons
      .find(filter, withoutTokens)
      .limit(selection.limit)
      .lean<BeneficiaryDocument[]>();
    return { found, cut: found.length === selection.limit };
  }

  private opened(documents: readonly BeneficiaryDocument[]): Beneficiary[] {
    return documents.map((each) => unseal(this.ring, each)).filter((person) => person !== null);
  }
}

function refuse(scope: Scope, action: PersonAction, networkId: string): void {
  const decision = decide(scope, action, { networkId });
  if (decision === 'forbidden') throw forbidden();
  if (decision === 'not-found') {
    throw new DomainError('not-found', 'NETWORK.NOT_FOUND', `There is no network ${networkId}.`);
  }
}

/** What stays of a person: that there was one in the network. */
function erased(held: BeneficiaryDocument) {
  const { networkId, version } = held;
  const sealed = { keyVersion: 'erased', wrappedKey: null, fields: {} };
  const nothing = {
    sealed,
    surnameTokens: [],
    phoneHash: null,
    mailHash: null,
    lastActivityDay: null,
  };
  const place = { networkId, structureIds: [], createdBy: 'erased' };
  return { ...place, ...nothing, version: version + 1 };
}

function unknown(id: string): DomainError {
  return new DomainError('not-found', 'BENEFICIARY.NOT_FOUND', `There is no beneficiary ${id}.`);
}

function forbidden(): DomainError {
  return new DomainError(
    'forbidden',
    'BENEFICIARY.FORBIDDEN',
    'This role never reads the persons who are helped.',
  );
}

function byName(a: Beneficiary, b: Beneficiary): number {
  return sortKey(a).localeCompare(sortKey(b), 'fr');
}

function sortKey({ surname, firstName, id }: Beneficiary): string {
  return `${surname} ${firstName} ${id}`;
}
