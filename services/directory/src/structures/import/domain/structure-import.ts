import { DomainError, type MemberScope } from '@maillage/kernel';
import { mayImportList } from '../../domain/structure.policy.js';
import { reviewKinds, type ImportReport, type ReviewKind } from './import-report.js';

export type ImportStatus = 'reviewed' | 'applying' | 'applied' | 'failed';

/** A list that somebody uploaded, what applying it would change, and how far that has come. */
export interface StructureImport {
  readonly id: string;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  readonly status: ImportStatus;
  readonly lines: number;
  readonly unchanged: number;
  readonly networksCreated: number;
  readonly counts: Readonly<Record<ReviewKind, number>>;
  readonly progress: { readonly written: number; readonly toWrite: number };
  readonly appliedAt: Date | null;
  readonly version: number;
}

/** An import as its dry run shows it: nothing written. */
export function reviewedImport(
  report: ImportReport,
  made: Pick<StructureImport, 'id' | 'fileName' | 'uploadedAt' | 'uploadedBy'>,
): StructureImport {
  const count = (kind: ReviewKind) => report.review.filter((line) => line.kind === kind).length;
  return {
    ...made,
    status: 'reviewed',
    lines: report.lines,
    unchanged: report.unchanged,
    networksCreated: report.networksCreated,
    counts: Object.fromEntries(reviewKinds.map((kind) => [kind, count(kind)])) as Record<
      ReviewKind,
      number
    >,
    progress: { written: 0, toWrite: report.created + report.updated + report.vanished },
    appliedAt: null,
    version: 1,
  };
}

/**
 * The import on its way, one version up. One that failed may be asked again: what is written stays written.
 * @param others lists given besides: one that is applied meanwhile makes the review of this one, and its houses, old.
 * @throws DomainError `IMPORT.ALREADY_ASKED`, `IMPORT.OVERTAKEN` (conflict).
 */
export function askedToApply(
  given: StructureImport,
  others: readonly StructureImport[],
): StructureImport {
  if (given.status === 'applying' || given.status === 'applied') {
    throw new DomainError(
      'conflict',
      'IMPORT.ALREADY_ASKED',
      `the list is ${given.status} already`,
    );
  }
  if (others.some((other) => other.id !== given.id && overtakes(other, given))) {
    throw new DomainError(
      'conflict',
      'IMPORT.OVERTAKEN',
      'another list was applied since this one was given: give it again',
    );
  }
  return { ...given, status: 'applying', version: given.version + 1 };
}

/** @throws DomainError `IMPORT.NOT_ALLOWED` (forbidden) unless the caller administers the nation. */
export function refuseImport(scope: MemberScope): void {
  if (mayImportList(scope)) return;
  throw new DomainError('forbidden', 'IMPORT.NOT_ALLOWED', 'the nation imports the national list');
}

function overtakes({ status, appliedAt }: StructureImport, given: StructureImport): boolean {
  return status === 'applying' || (appliedAt !== null && appliedAt >= given.uploadedAt);
}
