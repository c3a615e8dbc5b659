import {
  DomainError,
  type Clock,
  type ExpectedVersion,
  type Idempotency,
  type IdempotencyRequest,
  type IdSource,
  type MemberScope,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, IDEMPOTENCY, IDS, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  askedToApply,
  refuseImport,
  reviewedImport,
  type StructureImport,
} from '../domain/structure-import.js';
import { STRUCTURE_IMPORTS, type StructureImports } from '../ports/structure-imports.js';
import { readNationalList } from '../read-national-list-file.js';
import { ImportNationalList } from './import-national-list.use-case.js';

/** Keeps a list with its dry run for somebody to look through, and lets it be applied. */
@Injectable()
export class ReviewList {
  constructor(
    @Inject(STRUCTURE_IMPORTS) private readonly imports: StructureImports,
    @Inject(ImportNationalList) private readonly importList: ImportNationalList,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(IDEMPOTENCY) private readonly idempotency: Idempotency,
    @Inject(IDS) private readonly ids: IdSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `IMPORT.NOT_ALLOWED` (forbidden), `IMPORT.UNREADABLE_FILE`, `IMPORT.WRONG_COLUMNS`. */
  async upload(
    scope: MemberScope,
    file: { readonly name: string; readonly text: unknown },
    request: IdempotencyRequest | undefined,
  ): Promise<StructureImport> {
    refuseImport(scope);
    const { name, text } = file;
    if (typeof text !== 'string' || text.trim() === '') {
      throw new DomainError(
        'invalid',
        'IMPORT.UNREADABLE_FILE',
        'send the list as it is published, with Content-Type: text/csv',
      );
    }
    const report = await this.importList.execute(readNationalList(text, name), { dryRun: true });
    const made = await this.idempotency.run(request, async (tx) => {
      const given = reviewedImport(report, {
        id: this.ids.next(),
        fileName: name,
        uploadedAt: this.clock.now(),
        uploadedBy: scope.memberId,
      });
      await this.imports.insert(tx, given, report.review, text);
      return given;
    });
    return this.imports.byId(made.id);
  }

  /** @throws DomainError `IMPORT.NOT_ALLOWED`, `IMPORT.NOT_FOUND`, `IMPORT.ALREADY_ASKED`, `IMPORT.OVERTAKEN`, `VERSION.STALE`. */
  async apply(scope: MemberScope, id: string, expected: ExpectedVersion): Promise<StructureImport> {
    refuseImport(scope);
    const given = await this.imports.byId(id);
    requireVersion(given, expected);
    const asked = askedToApply(given, await this.imports.latest());
    await this.unitOfWork.run((tx) => this.imports.replace(tx, asked, given.version));
    return asked;
  }
}
