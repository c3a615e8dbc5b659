import type { Scope, ServiceScope, Tx } from '@maillage/kernel';
import { findByIds, pageOver, sessionOf, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model, QueryFilter } from 'mongoose';
import { MANDATES, type Mandates } from '../../mandates/ports/mandates.js';
import type { Leg } from '../domain/leg.js';
import { standingOf } from '../domain/leg-rights.js';
import type { Legs, LegsFilter, LegUnderMandate } from '../ports/legs.js';
import { toLeg, toLegDocument } from './leg.mapper.js';
import { LEG, type LegDocument } from './leg.schema.js';

/** Readings after which a page is given as short as it is: a team with many ended mandates must not hold the server. */
const readingsPerPage = 5;
const batchSize = 100;

@Injectable()
export class MongoLegs implements Legs {
  constructor(
    @InjectModel(LEG) private readonly legs: Model<LegDocument>,
    @Inject(MANDATES) private readonly mandates: Mandates,
  ) {}

  async find(scope: Scope, id: string, now: Date): Promise<LegUnderMandate | undefined> {
    const found = await this.legs.findOne({ _id: id }).lean<LegDocument>();
    if (!found) return undefined;
    const holding = await this.mandates.inForce([found.mandateId], now);
    const mandateInForce = holding.has(found.mandateId);
    if (!standingOf(scope, found, mandateInForce)) return undefined;
    return { leg: toLeg(found), mandateInForce };
  }

  async list(
    scope: Scope,
    { open, networkId }: LegsFilter,
    page: PageRequest,
    now: Date,
  ): Promise<Page<Leg>> {
    const branches = branchesOf(scope)
      .filter((branch) => networkId === undefined || (branch.networkId ?? networkId) === networkId)
      .map((branch) => ({ ...branch, open, ...(networkId === undefined ? {} : { networkId }) }));
    const order = open
      ? ({ field: 'dueAt', direction: 'ascending' } as const)
      : ({ field: 'openedAt', direction: 'descending' } as const);
    const data: Leg[] = [];
    let after: string | null | undefined = page.after;
    for (let reading = 0; reading < readingsPerPage; reading += 1) {
      const request = { size: page.size - data.length, after: after ?? undefined };
      const found: Page<LegDocument> = await pageOver(this.legs, branches, order, request);
      data.push(...(await this.readable(scope, found.data, now)));
      after = found.page.after;
      if (after === null || data.length === page.size) break;
    }
    return { data, page: { after: after ?? null } };
  }

  async dueNotices(_scope: ServiceScope, until: Date, limit: number): Promise<Leg[]> {
    const found = await this.legs
      .find({ notice: 'due', noticeDueAt: { $lte: until } })
      .sort({ noticeDueAt: 1 })
      .limit(limit)
      .lean<LegDocument[]>();
    return found.map(toLeg);
  }

  async heldBy(_scope: ServiceScope, assigneeId: string, now: Date): Promise<LegUnderMandate[]> {
    const found = await this.legs.find({ assigneeId, open: true }).lean<LegDocument[]>();
    return this.underMandates(found, now);
  }

  async named(_scope: ServiceScope, ids: readonly string[], now: Date): Promise<LegUnderMandate[]> {
    return this.underMandates(await findByIds(this.legs, ids), now);
  }

  async *all(_scope: ServiceScope, now: Date): AsyncIterable<LegUnderMandate> {
    let batch: LegDocument[] = [];
    for await (const document of this.legs.find({}).lean<LegDocument[]>().cursor()) {
      batch.push(document);
      if (batch.length < batchSize) continue;
      yield* await this.underMandates(batch, now);
      batch = [];
    }
    yield* await this.underMandates(batch, now);
  }

  async byIds(_scope: ServiceScope, ids: readonly string[]): Promise<Leg[]> {
    return (await findByIds(this.legs, ids)).map(toLeg);
  }

  async insert(tx: Tx, legs: readonly Leg[]): Promise<void> {
    await this.legs.insertMany(legs.map(toLegDocument), { session: sessionOf(tx) });
  }

  async save(tx: Tx, leg: Leg): Promise<boolean> {
    const { _id, ...state } = toLegDocument(leg);
    const saved = await this.legs.updateOne(
      { _id, version: leg.version - 1 },
      { $set: state },
      { session: sessionOf(tx) },
    );
    return saved.modifiedCount === 1;
  }

  async settleNotice(tx: Tx, leg: Leg, askedAt: Date | null): Promise<boolean> {
    if (leg.notice.state !== 'due') return false;
    const settled = await this.legs.updateOne(
      { _id: leg.id, notice: 'due', noticeDueAt: leg.notice.dueAt },
      {
        $set: askedAt
          ? { notice: 'asked', noticeRequestedAt: askedAt }
          : { notice: 'none', noticeDueAt: null },
      },
      { session: sessionOf(tx) },
    );
    return settled.modifiedCount === 1;
  }

  private async readable(
    scope: Scope,
    documents: readonly LegDocument[],
    now: Date,
  ): Promise<Leg[]> {
    const found = await this.underMandates(documents, now);
    return found
      .filter(({ leg, mandateInForce }) => standingOf(scope, leg, mandateInForce))
      .map(({ leg }) => leg);
  }

  private async underMandates(
    documents: readonly LegDocument[],
    now: Date,
  ): Promise<LegUnderMandate[]> {
    const holding = await this.mandates.inForce(
      documents.map(({ mandateId }) => mandateId),
      now,
    );
    return documents.map((document) => ({
      leg: toLeg(document),
      mandateInForce: holding.has(document.mandateId),
    }));
  }
}

/** One query per team, house or network, and one per network for what the caller wrote in its other houses. */
function branchesOf(scope: Scope): QueryFilter<LegDocument>[] {
  switch (scope.role) {
    case 'operator-agent':
    case 'operator-manager':
      return scope.teamIds.map((teamId) => ({ teamId }));
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
    case 'national':
    case 'admin':
      return [];
  }
}
