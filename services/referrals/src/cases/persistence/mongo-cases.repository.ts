import { erasedBeneficiaryId } from '@maillage/contracts/codes';
import { DomainError, type Scope, type ServiceScope, type Tx } from '@maillage/kernel';
import {
  findByIds,
  isDuplicateKey,
  pageOver,
  sessionOf,
  type Page,
  type PageRequest,
} from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { isUnderWay, type Case, type LegOfCase, type SealedContent } from '../domain/case.js';
import { readingOfCase } from '../domain/case-rights.js';
import type { Cases, CasesFilter } from '../ports/cases.js';
import { toCase, toCaseDocument, toLegs } from './case.mapper.js';
import { CASE, type CaseDocument } from './case.schema.js';

/** `$in` reads its values one by one: at most this many in one query. */
const AUTHORS_AT_ONCE = 60;

@Injectable()
export class MongoCases implements Cases {
  constructor(@InjectModel(CASE) private readonly cases: Model<CaseDocument>) {}

  async find(scope: Scope, id: string): Promise<Case | undefined> {
    const found = await this.cases.findOne({ _id: id }).lean<CaseDocument>();
    return found && readingOfCase(scope, found) ? toCase(found) : undefined;
  }

  async list(scope: Scope, filter: CasesFilter, page: PageRequest): Promise<Page<Case>> {
    const { beneficiaryId, networkId } = filter;
    const narrowed = {
      ...(beneficiaryId === undefined ? {} : { beneficiaryId }),
      ...(networkId === undefined ? {} : { networkId }),
    };
    const branches = branchesOf(scope)
      .filter((branch) => networkId === undefined || (branch.networkId ?? networkId) === networkId)
      .map((branch) => ({ ...branch, ...narrowed }));
    const order = { field: 'openedAt', direction: 'descending' } as const;
    const found = await pageOver(this.cases, branches, order, page);
    return { data: found.data.map(toCase), page: found.page };
  }

  async underWayOf(_scope: ServiceScope, authorIds: readonly string[]): Promise<Case[]> {
    const underWay: Case[] = [];
    for (let start = 0; start < authorIds.length; start += AUTHORS_AT_ONCE) {
      const batch = authorIds.slice(start, start + AUTHORS_AT_ONCE);
      const found = await this.cases.find({ authorId: { $in: batch } }).lean<CaseDocument[]>();
      underWay.push(...found.map(toCase).filter(isUnderWay));
    }
    return underWay;
  }

  async contentsOf(ids: readonly string[]): Promise<ReadonlyMap<string, SealedContent>> {
    const found = await findByIds(this.cases, ids, { content: 1 });
    return new Map(found.map(({ _id, content }) => [_id, content]));
  }

  async referencesOf(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const place = { reference: 1, networkId: 1, structureId: 1, authorId: 1 };
    const found = await findByIds(this.cases, ids, place);
    const readable = found.filter((one) => readingOfCase(scope, one));
    return new Map(readable.map(({ _id, reference }) => [_id, reference]));
  }

  async ofBeneficiary(_scope: ServiceScope, beneficiaryId: string): Promise<Case[]> {
    if (beneficiaryId === erasedBeneficiaryId) return [];
    return (await this.cases.find({ beneficiaryId }).lean<CaseDocument[]>()).map(toCase);
  }

  async save(tx: Tx, opened: Case): Promise<boolean> {
    const { _id, ...state } = toCaseDocument(opened);
    const saved = await this.cases.updateOne(
      { _id, version: opened.version - 1 },
      { $set: state },
      { session: sessionOf(tx) },
    );
    return saved.modifiedCount === 1;
  }

  async insert(tx: Tx, opened: Case): Promise<void> {
    try {
      await this.cases.insertMany([toCaseDocument(opened)], { session: sessionOf(tx) });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      throw new DomainError(
        'conflict',
        'CASE.REFERENCE_IN_USE',
        `${opened.reference} names another case of the network`,
      );
    }
  }

  async summarise(
    tx: Tx,
    caseId: string,
    { id, ...summary }: LegOfCase,
  ): Promise<readonly LegOfCase[]> {
    const session = sessionOf(tx);
    await this.cases.updateOne(
      { _id: caseId },
      { $set: { [`legs.${id}`]: summary }, $inc: { version: 1 } },
      { session },
    );
    const found = await this.cases
      .findOne({ _id: caseId }, { legs: 1 })
      .session(session)
      .lean<CaseDocument>();
    if (!found) throw new Error(`leg ${id} belongs to no case ${caseId}`);
    return toLegs(found.legs);
  }
}

/** One query per house or network, and one per network for what the caller wrote in its other houses. */
function branchesOf(scope: Scope): QueryFilter<CaseDocument>[] {
  switch (scope.role) {
    case 'agent':
    case 'structure-manager':
      return [
        ...scope.structureIds.map((structureId) => ({ structureId })),
        ...scope.networkIds.map((networkId) => ({
          ...{ authorId: scope.memberId, networkId },
          structureId: { $nin: [...scope.structureIds] },
        })),
      ];
    case 'coordinator':
      return scope.networkIds.map((networkId) => ({ networkId }));
    case 'service':
    case 'prescriber':
    case 'operator-agent':
    case 'operator-manager':
    case 'national':
    case 'admin':
      return [];
  }
}
