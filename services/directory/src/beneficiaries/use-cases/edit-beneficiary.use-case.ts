import { civilDateOf } from '@maillage/calendar';
import {
  DomainError,
  type CivilDate,
  type Clock,
  type ExpectedVersion,
  type MemberScope,
  type UnitOfWork,
} from '@maillage/kernel';
import { CLOCK, requireVersion, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { READ_LOG, type ReadLog } from '../../read-log/ports/read-log.js';
import { STRUCTURES, type Structure, type Structures } from '../../structures/ports/structures.js';
import { settleIdentity, type GivenIdentity } from '../domain/settle-identity.js';
import { BENEFICIARIES, type Beneficiaries, type Beneficiary } from '../ports/beneficiaries.js';
import { PersonFile } from './person-file.js';
import { readingBy } from './reading-by.js';

/** What is given replaces what was kept; undefined leaves it. */
export type PersonChanges = { readonly [F in keyof GivenIdentity]?: GivenIdentity[F] | undefined };

const ZONE_WITHOUT_A_HOUSE = 'Europe/Paris';

/** Changes a person who was opened first; the reading is logged as any other. */
@Injectable()
export class EditBeneficiary {
  constructor(
    @Inject(PersonFile) private readonly file: PersonFile,
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(READ_LOG) private readonly readLog: ReadLog,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `PersonFile.toEdit`, `requireVersion`, `settleIdentity`. */
  async change(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    changes: PersonChanges,
  ): Promise<Beneficiary> {
    const person = await this.file.toEdit(scope, id);
    requireVersion(person, expected);
    const house = await this.houseOf(scope, person);
    const today = this.todayAt(house);
    const department = house?.department ?? null;
    const identity = settleIdentity(merged(person, changes), { department, today });
    return this.save(scope, { ...person, ...identity }, today);
  }

  /**
   * A further house of the caller's own receives the person.
   * @throws DomainError as `PersonFile.toEdit`, `requireVersion`; `STRUCTURE.NOT_FOUND` for a house not the caller's.
   */
  async receive(
    scope: MemberScope,
    id: string,
    expected: ExpectedVersion,
    structureId: string,
  ): Promise<Beneficiary> {
    const person = await this.file.toEdit(scope, id);
    const structure = await this.structures.byId(scope, structureId);
    const own = 'structureIds' in scope && scope.structureIds.includes(structureId);
    if (!own || structure.networkId !== person.networkId) {
      const where = `There is no structure ${structureId} of yours in network ${person.networkId}.`;
      throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', where);
    }
    requireVersion(person, expected);
    if (person.structureIds.includes(structureId)) return this.told(scope, person);
    const received = { ...person, structureIds: [...person.structureIds, structureId] };
    return this.save(scope, received, this.todayAt(structure));
  }

  private async save(
    scope: MemberScope,
    person: Beneficiary,
    today: CivilDate,
  ): Promise<Beneficiary> {
    const changed = { ...person, version: person.version + 1 };
    const saved = await this.unitOfWork.run((tx) => this.beneficiaries.save(tx, changed, today));
    if (saved) return this.told(scope, changed);
    throw new DomainError(
      'conflict',
      'VERSION.STALE',
      `Version ${String(person.version)} is no longer the current one: read it again.`,
    );
  }

  private async told(scope: MemberScope, person: Beneficiary): Promise<Beneficiary> {
    await this.readLog.note(readingBy(scope, 'record', [person]));
    return person;
  }

  /** The first that is still there: numbers are typed as they are dialled there, and days are its days. */
  private async houseOf(scope: MemberScope, person: Beneficiary): Promise<Structure | undefined> {
    const houses = await this.structures.ofNetwork(scope, person.networkId);
    return houses.find(({ id }) => person.structureIds.includes(id));
  }

  private todayAt(house: Pick<Structure, 'zone'> | undefined): CivilDate {
    return civilDateOf(this.clock.now(), house?.zone ?? ZONE_WITHOUT_A_HOUSE);
  }
}

function merged(person: Beneficiary, changes: PersonChanges): GivenIdentity {
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  );
  // A new date brings its own year.
  const birthYear = changes.birthDate && changes.birthYear === undefined ? { birthYear: null } : {};
  return { ...person, ...birthYear, ...given };
}
