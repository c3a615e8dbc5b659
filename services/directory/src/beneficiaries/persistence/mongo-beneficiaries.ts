import { DomainError, type Scope, type Tx } from '@maillage/kernel';
import { findByIds, sessionOf } from '@maillage/service-kit';
import { KeyRing } from '@maillage/vault';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import type { Beneficiary } from '../domain/beneficiary.js';
import { decide } from '../domain/beneficiary.policy.js';
import type { PersonSearch } from '../domain/person-search.js';
import type { Beneficiaries } from '../ports/beneficiaries.js';
import { hashesFor, isFound, seal, unseal } from './beneficiary-seal.js';
import { BENEFICIARY_MODEL, type BeneficiaryDocument } from './beneficiary.schema.js';

@Injectable()
export class MongoBeneficiaries implements Beneficiaries {
  constructor(
    @InjectModel(BENEFICIARY_MODEL) private readonly persons: Model<BeneficiaryDocument>,
    private readonly ring: KeyRing,
  ) {}

  async insert(tx: Tx, person: Beneficiary): Promise<void> {
    await this.persons.insertMany([seal(this.ring, person)], { session: sessionOf(tx) });
  }

  async erase(tx: Tx, id: string): Promise<void> {
    const session = sessionOf(tx);
    const held = await this.persons.findById(id, null, { session }).lean<BeneficiaryDocument>();
    if (!held?.sealed.wrappedKey) throw unknown(id);
    const { version } = held;
    const replaced = await this.persons.replaceOne({ _id: id, version }, erased(held), { session });
    if (replaced.modifiedCount === 0) throw unknown(id);
  }

  async byId(scope: Scope, id: string): Promise<Beneficiary> {
    const found = await this.persons.findById(id).lean<BeneficiaryDocument>();
    const decision = found ? decide(scope, 'read', found) : 'not-found';
    if (decision === 'forbidden') throw forbidden();
    const person = found && decision === 'allowed' ? unseal(this.ring, found) : null;
    if (!person) {
      throw unknown(id);
    }
    return person;
  }

  async byIds(scope: Scope, ids: readonly string[]): Promise<Beneficiary[]> {
    const found = await findByIds(this.persons, ids);
    return found
      .filter((each) => decide(scope, 'read', each) === 'allowed')
      .map((each) => unseal(this.ring, each))
      .filter((person) => person !== null);
  }

  async search(scope: Scope, networkId: string, search: PersonSearch): Promise<Beneficiary[]> {
    const decision = decide(scope, 'search', { networkId });
    if (decision === 'forbidden') throw forbidden();
    if (decision === 'not-found') {
      throw new DomainError('not-found', 'NETWORK.NOT_FOUND', `There is no network ${networkId}.`);
    }
    const { field, hashes } = hashesFor(this.ring, networkId, search);
    const found = await this.persons
      .find({ [field]: { $in: hashes } })
      .lean<BeneficiaryDocument[]>();
    return found
      .filter((each) => each.networkId === networkId)
      .map((each) => unseal(this.ring, each))
      .filter((person) => person !== null)
      .filter((person) => isFound(person, search))
      .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'fr'));
  }

  async networkOf(scope: Scope, id: string): Promise<string | null> {
    const found = await this.persons.findById(id).lean<BeneficiaryDocument>();
    const known = found && found.sealed.wrappedKey !== null;
    return known && decide(scope, 'read', found) === 'allowed' ? found.networkId : null;
  }
}

/** What stays of a person: that there was one. */
function erased({ networkId, structureId, version }: BeneficiaryDocument) {
  const sealed = { keyVersion: 'erased', wrappedKey: null, fields: {} };
  const nothing = { sealed, surnameTokens: [], phoneHash: null, mailHash: null };
  return { networkId, structureId, createdBy: 'erased', ...nothing, version: version + 1 };
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

function sortKey({ surname, firstName, id }: Beneficiary): string {
  return `${surname} ${firstName} ${id}`;
}
