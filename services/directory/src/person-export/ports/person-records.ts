import type { PersonExport } from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';

export const PERSON_RECORDS = Symbol('PersonRecords');

type WithoutHouse<Entry> = Omit<Entry, 'structureName'>;

/** What the other services keep of a person, whole. */
export interface HeldRecords {
  readonly appointments: readonly WithoutHouse<PersonExport['appointments'][number]>[];
  readonly mandates: readonly WithoutHouse<PersonExport['mandates'][number]>[];
  readonly cases: readonly WithoutHouse<PersonExport['cases'][number]>[];
  readonly activities: readonly WithoutHouse<PersonExport['activities'][number]>[];
}

export interface PersonRecords {
  /** @throws DomainError `EXPORT.SERVICE_SILENT` (unavailable), naming the service: nothing partial is given. */
  of(scope: MemberScope, beneficiaryId: string): Promise<HeldRecords>;
}
