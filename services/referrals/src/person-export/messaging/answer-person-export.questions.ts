import {
  exportPageSizes,
  type QuestionRequest,
  type QuestionResponse,
} from '@maillage/contracts/questions';
import { Answers } from '@maillage/messaging';
import { exportPage, scopeOfService } from '@maillage/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { CASE_SAFE, type CaseSafe } from '../../cases/ports/case-safe.js';
import { CASES, type Case, type Cases } from '../../cases/ports/cases.js';
import { LEGS, type Leg, type Legs } from '../../legs/ports/legs.js';
import { MANDATES, type Mandates } from '../../mandates/ports/mandates.js';

const scope = scopeOfService('referrals');

type ExportedCase = QuestionResponse<'persons.export-cases'>['data'][number];

/** The directory has checked that the reader may have it, and logs it. */
@Controller()
export class AnswerPersonExport {
  constructor(
    @Inject(CASES) private readonly cases: Cases,
    @Inject(CASE_SAFE) private readonly safe: CaseSafe,
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(MANDATES) private readonly mandates: Mandates,
  ) {}

  @Answers('persons.export-mandates')
  async theirMandates({
    beneficiaryId,
    after,
  }: QuestionRequest<'persons.export-mandates'>): Promise<
    QuestionResponse<'persons.export-mandates'>
  > {
    const held = await this.mandates.allOfBeneficiary(scope, beneficiaryId);
    const { page, after: next } = exportPage(held, after, exportPageSizes.records);
    return {
      data: page.map((mandate) => {
        const { id, structureId, operatorCodes, channel, duration, protectiveMeasure } = mandate;
        return {
          ...{ id, structureId, channel, duration, protectiveMeasure },
          operatorCodes: [...operatorCodes],
          givenAt: mandate.givenAt.toISOString(),
          expiresAt: mandate.expiresAt?.toISOString() ?? null,
          revokedAt: mandate.revokedAt?.toISOString() ?? null,
        };
      }),
      after: next,
    };
  }

  @Answers('persons.export-cases')
  async theirCases({
    beneficiaryId,
    after,
  }: QuestionRequest<'persons.export-cases'>): Promise<QuestionResponse<'persons.export-cases'>> {
    const held = await this.cases.ofBeneficiary(scope, beneficiaryId);
    const { page, after: next } = exportPage(held, after, exportPageSizes.cases);
    const legIds = page.flatMap(({ legs }) => legs.map(({ id }) => id));
    const legs = await this.legs.byIds(scope, legIds);
    return { data: page.map((opened) => this.exported(opened, legs)), after: next };
  }

  private exported(opened: Case, legs: readonly Leg[]): ExportedCase {
    const { id, reference, structureId, procedureCode, blockageCode, urgency, content } = opened;
    const texts = this.safe.open(id, content);
    return {
      ...{ id, reference, structureId, procedureCode, blockageCode, urgency },
      openedAt: opened.openedAt.toISOString(),
      subject: texts?.subject ?? null,
      description: texts?.description ?? null,
      legs: opened.legs.map(({ id: legId, operatorCode, status, outcome }) => {
        const resolution = legs.find((leg) => leg.id === legId)?.resolution;
        return {
          ...{ operatorCode, status, outcome },
          resolvedAt: resolution?.resolvedAt.toISOString() ?? null,
          answer: resolution ? this.safe.openAnswer(id, content, legId, resolution.answer) : null,
        };
      }),
    };
  }
}
