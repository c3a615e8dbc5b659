import type { PersonExport } from '@maillage/contracts/http/directory';
import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { PERSON_FILE, type PersonFiles } from '../../beneficiaries/ports/person-file.js';
import { READ_LOG, type ReadLog } from '../../read-log/ports/read-log.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import { PERSON_RECORDS, type PersonRecords } from '../ports/person-records.js';

/** Gathers all that is kept of a person over all services, for that person; logged before it is given. */
@Injectable()
export class ExportPerson {
  constructor(
    @Inject(PERSON_FILE) private readonly file: PersonFiles,
    @Inject(PERSON_RECORDS) private readonly records: PersonRecords,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(READ_LOG) private readonly readLog: ReadLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `PersonFiles.of`, `PersonRecords.of`. */
  async of(scope: MemberScope, id: string): Promise<PersonExport> {
    const person = await this.file.of(scope, id);
    const held = await this.records.of(scope, id);
    const houses = await this.structures.ofNetwork(scope, person.networkId);
    const nameOf = (structureId: string) =>
      houses.find((house) => house.id === structureId)?.name ?? null;
    const named = <Entry extends { readonly structureId: string }>(entries: readonly Entry[]) =>
      entries.map((entry) => ({ ...entry, structureName: nameOf(entry.structureId) }));
    const structureIds = 'structureIds' in scope ? scope.structureIds : [];
    const reader = `member:${scope.memberId}`;
    await this.readLog.note({ reader, structureIds, purpose: 'export', persons: [person] });
    const { surname, birthName, firstName, birthYear, birthDate } = person;
    const { phone, mail, communeInsee, language, note } = person;
    return {
      exportedAt: this.clock.now().toISOString(),
      person: {
        ...{ id, surname, birthName, firstName, birthYear, birthDate },
        ...{ phone, mail, communeInsee, language, note },
        needs: [...person.needs],
        houses: person.structureIds.map(nameOf).filter((name) => name !== null),
      },
      appointments: newestFirst(named(held.appointments), ({ day, time }) => `${day} ${time}`),
      mandates: newestFirst(named(held.mandates), ({ givenAt }) => givenAt),
      cases: newestFirst(named(held.cases), ({ openedAt }) => openedAt),
      activities: newestFirst(named(held.activities), ({ day }) => day),
    };
  }
}

function newestFirst<Entry>(entries: readonly Entry[], at: (entry: Entry) => string): Entry[] {
  return [...entries].sort((a, b) => (at(a) < at(b) ? 1 : -1));
}
