import type { MemberScope, UnitOfWork } from '@maillage/kernel';
import { UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { READ_LOG, type ReadLog } from '../../read-log/ports/read-log.js';
import { readPersonSearch } from '../domain/person-search.js';
import { refuseOfficialNumbers } from '../domain/refuse-official-numbers.js';
import {
  BENEFICIARIES,
  type Beneficiaries,
  type Beneficiary,
  type PersonsFound,
} from '../ports/beneficiaries.js';
import { OPENINGS, type Opening, type Openings } from '../ports/openings.js';
import { PersonFile } from './person-file.js';
import { readingBy } from './reading-by.js';

/** What a member reads of persons; each answer is in the read log before it is given. */
@Injectable()
export class ReadPersons {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(READ_LOG) private readonly readLog: ReadLog,
    @Inject(OPENINGS) private readonly openings: Openings,
    @Inject(PersonFile) private readonly file: PersonFile,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError `NETWORK.NOT_FOUND`, `BENEFICIARY.FORBIDDEN`, `BENEFICIARY.UNKNOWN_PHONE`. */
  async search(scope: MemberScope, networkId: string, typed: string): Promise<PersonsFound> {
    const found = await this.beneficiaries.search(scope, networkId, readPersonSearch(typed));
    await this.readLog.note(readingBy(scope, 'search', found.persons));
    return found;
  }

  /** @throws DomainError as `PersonFile.of`. */
  async record(scope: MemberScope, id: string): Promise<Beneficiary> {
    const person = await this.file.of(scope, id);
    await this.readLog.note(readingBy(scope, 'record', [person]));
    return person;
  }

  /**
   * Opens the file of somebody never received in the caller's house.
   * @throws DomainError `BENEFICIARY.NOT_FOUND`, `BENEFICIARY.FORBIDDEN`, `BENEFICIARY.OFFICIAL_NUMBER`.
   */
  async open(scope: MemberScope, opening: Opening): Promise<Beneficiary> {
    refuseOfficialNumbers([opening.text]);
    const person = await this.beneficiaries.byId(scope, opening.beneficiaryId);
    await this.unitOfWork.run(async (tx) => {
      await this.openings.note(tx, scope, opening);
      await this.readLog.note(readingBy(scope, 'record', [person], opening.reason), tx);
    });
    return person;
  }

  /** Who shares the person's phone or mail. @throws DomainError as `PersonFile.of`. */
  async household(scope: MemberScope, id: string): Promise<Beneficiary[]> {
    const person = await this.file.of(scope, id);
    const household = await this.beneficiaries.household(scope, person);
    await this.readLog.note(readingBy(scope, 'household', household));
    return household;
  }

  /** Names for a list: one entry for all of them. */
  async names(scope: MemberScope, ids: readonly string[]): Promise<Beneficiary[]> {
    const persons = await this.beneficiaries.byIds(scope, ids);
    await this.readLog.note(readingBy(scope, 'list', persons));
    return persons;
  }
}
