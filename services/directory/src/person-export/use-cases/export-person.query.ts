import type { PersonExport } from '@maillage/contracts/http/directory';
import type { Clock, MemberScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { OPENINGS, type NotedOpening, type Openings } from '../../beneficiaries/ports/openings.js';
import { PERSON_FILE, type PersonFiles } from '../../beneficiaries/ports/person-file.js';
import { PERSON_MESSAGES, type PersonMessages } from '../../messages/ports/person-messages.js';
import { READ_LOG, type NotedReading, type ReadLog } from '../../read-log/ports/read-log.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import { PERSON_RECORDS, type PersonRecords } from '../ports/person-records.js';

/** Gathers all that is kept of a person over all services, for that person; logged before it is given. */
@Injectable()
export class ExportPerson {
  constructor(
    @Inject(PERSON_FILE) private readonly file: PersonFiles,
    @Inject(PERSON_RECORDS) private readonly records: PersonRecords,
    @Inject(OPENINGS) private readonly openings: Openings,
    @Inject(PERSON_MESSAGES) private readonly messages: PersonMessages,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(READ_LOG) private readonly readLog: ReadLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `PersonFiles.of`, `PersonRecords.of`. */
  async of(scope: MemberScope, id: string): Promise<PersonExport> {
    const person = await this.file.of(scope, id);
    const held = await this.records.of(scope, id);
    const messages = await this.messages.messagesTo(id);
    const calls = await this.messages.callsTo(id);
    const openings = await this.openings.ofPerson(id);
    const houses = await this.structures.ofNetwork(scope, person.networkId);
    const nameOf = (structureId: string) =>
      houses.find((house) => house.id === structureId)?.name ?? null;
    const named = <Entry extends { readonly structureId: string }>(entries: readonly Entry[]) =>
      entries.map((entry) => ({ ...entry, structureName: nameOf(entry.structureId) }));
    const structureIds = 'structureIds' in scope ? scope.structureIds : [];
    const reader = `member:${scope.memberId}`;
    await this.readLog.note({ reader, structureIds, purpose: 'export', persons: [person] });
    const readings = await this.readLog.ofPerson(id);
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
      messages: newestFirst(messages, ({ at }) => at),
      calls: newestFirst(named(calls), ({ listedAt }) => listedAt),
      openings: newestFirst(openings.map(openingOf), ({ at }) => at),
      readings: newestFirst(
        readings.map((each) => readingOf(each, nameOf)),
        ({ at }) => at,
      ),
    };
  }
}

function openingOf({ at, reason, text }: NotedOpening): PersonExport['openings'][number] {
  return { at: at.toISOString(), reason, text };
}

/** By house, not by name: a person has a right to know the recipients, and those who work there to theirs. */
function readingOf(
  { at, reader, structureIds, purpose }: NotedReading,
  nameOf: (structureId: string) => string | null,
): PersonExport['readings'][number] {
  const kinds = [
    ['service', reader.startsWith('service:')],
    ['client', reader.includes('client:')],
  ] as const;
  return {
    ...{ at: at.toISOString(), purpose },
    reader: kinds.find(([, is]) => is)?.[0] ?? 'member',
    houses: structureIds.map(nameOf).filter((name) => name !== null),
  };
}

function newestFirst<Entry>(entries: readonly Entry[], at: (entry: Entry) => string): Entry[] {
  return [...entries].sort((a, b) => (at(a) < at(b) ? 1 : -1));
}
