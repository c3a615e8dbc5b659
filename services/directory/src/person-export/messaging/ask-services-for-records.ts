import type { ServiceName } from '@maillage/contracts/codes';
import { DomainError, type MemberScope } from '@maillage/kernel';
import { Questions } from '@maillage/messaging';
import { subjectOf } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import type { HeldRecords, PersonRecords } from '../ports/person-records.js';

/** Far more than anybody has: a service that never ends its pages is taken for silent. */
const PAGES = 100;

/** Asks each service for its pages, all services at a time. */
@Injectable()
export class AskServicesForRecords implements PersonRecords {
  constructor(private readonly questions: Questions) {}

  async of({ memberId }: MemberScope, beneficiaryId: string): Promise<HeldRecords> {
    const { questions } = this;
    const act = { act: subjectOf(memberId) };
    const [appointments, mandates, cases, activities] = await Promise.all([
      pagesFrom('appointments', (after) =>
        questions.ask('persons.export-appointments', { beneficiaryId, after }, act),
      ),
      pagesFrom('referrals', (after) =>
        questions.ask('persons.export-mandates', { beneficiaryId, after }, act),
      ),
      pagesFrom('referrals', (after) =>
        questions.ask('persons.export-cases', { beneficiaryId, after }, act),
      ),
      pagesFrom('reporting', (after) =>
        questions.ask('persons.export-activities', { beneficiaryId, after }, act),
      ),
    ]);
    return { appointments, mandates, cases, activities };
  }
}

interface Answer<Entry> {
  readonly data: readonly Entry[];
  readonly after: string | null;
}

async function pagesFrom<Entry>(
  service: ServiceName,
  page: (after: string | null) => Promise<Answer<Entry>>,
): Promise<Entry[]> {
  const records: Entry[] = [];
  let after: string | null = null;
  for (let pages = 0; pages < PAGES; pages += 1) {
    const answer: Answer<Entry> = await page(after).catch(() => {
      throw silent(service);
    });
    records.push(...answer.data);
    ({ after } = answer);
    if (after === null) return records;
  }
  throw silent(service);
}

function silent(service: ServiceName): DomainError {
  return new DomainError(
    'unavailable',
    'EXPORT.SERVICE_SILENT',
    `The service ${service} does not answer: nothing is exported, try again later.`,
    { service },
  );
}
