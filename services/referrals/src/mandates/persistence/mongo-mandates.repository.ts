import { erasedBeneficiaryId } from '@maillage/contracts/codes';
import type { Scope, ServiceScope, Tx } from '@maillage/kernel';
import { findByIds, pageOver, sessionOf, type Page, type PageRequest } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { InjectModel } from '@nestjs/mongoose';
import type { Model } from 'mongoose';
import { endWithCase, isInForce, servesOneCase, type Mandate } from '../domain/mandate.js';
import { mayReadMandate } from '../domain/reading-rights.js';
import type { Mandates } from '../ports/mandates.js';
import { toMandate, toMandateDocument } from './mandate.mapper.js';
import { MANDATE, type MandateDocument } from './mandate.schema.js';

@Injectable()
export class MongoMandates implements Mandates {
  constructor(@InjectModel(MANDATE) private readonly mandates: Model<MandateDocument>) {}

  async find(scope: Scope, id: string): Promise<Mandate | undefined> {
    const found = await this.mandates.findOne({ _id: id }).lean<MandateDocument>();
    return found && mayReadMandate(scope, found) ? toMandate(found) : undefined;
  }

  async ofBeneficiary(
    scope: Scope,
    beneficiaryId: string,
    page: PageRequest,
  ): Promise<Page<Mandate>> {
    const structureIds = 'structureIds' in scope ? scope.structureIds : [];
    const branches = structureIds.map((structureId) => ({ beneficiaryId, structureId }));
    const found = await pageOver(
      this.mandates,
      branches,
      { field: 'givenAt', direction: 'descending' },
      page,
    );
    return { data: found.data.map(toMandate), page: found.page };
  }

  async allOfBeneficiary(_scope: ServiceScope, beneficiaryId: string): Promise<Mandate[]> {
    if (beneficiaryId === erasedBeneficiaryId) return [];
    return (await this.mandates.find({ beneficiaryId }).lean<MandateDocument[]>()).map(toMandate);
  }

  async inForce(ids: readonly string[], now: Date): Promise<ReadonlySet<string>> {
    const dates = { givenAt: 1, expiresAt: 1, revokedAt: 1 };
    const found = await findByIds(this.mandates, ids, dates);
    const holding = found.filter((mandate) => isInForce(mandate, now));
    return new Set(holding.map(({ _id }) => _id));
  }

  async insert(tx: Tx, mandate: Mandate): Promise<void> {
    await this.mandates.insertMany([toMandateDocument(mandate)], { session: sessionOf(tx) });
  }

  async erasePerson(tx: Tx, beneficiaryId: string, now: Date): Promise<void> {
    if (beneficiaryId === erasedBeneficiaryId) return;
    const session = sessionOf(tx);
    const held = await this.mandates
      .find({ beneficiaryId })
      .session(session)
      .lean<MandateDocument[]>();
    for (const { _id, revokedAt } of held) {
      const $set = { beneficiaryId: erasedBeneficiaryId, revokedAt: revokedAt ?? now };
      await this.mandates.updateOne({ _id }, { $set, $inc: { version: 1 } }, { session });
    }
  }

  async tieToCase(tx: Tx, mandateId: string, caseId: string): Promise<void> {
    const tied = await this.mandates.updateOne(
      { _id: mandateId, caseId: null },
      { $set: { caseId }, $inc: { version: 1 } },
      { session: sessionOf(tx) },
    );
    if (tied.modifiedCount === 0) throw servesOneCase(mandateId);
  }

  async endWithCase(tx: Tx, mandateId: string, now: Date): Promise<void> {
    const session = sessionOf(tx);
    const found = await this.mandates
      .findOne({ _id: mandateId })
      .session(session)
      .lean<MandateDocument>();
    if (!found) return;
    const { expiresAt, version } = endWithCase(toMandate(found), now);
    if (version === found.version) return;
    await this.mandates.updateOne(
      { _id: mandateId },
      { $set: { expiresAt, version } },
      { session },
    );
  }
}
