import { DomainError, type MemberScope } from '@maillage/kernel';
import { scopeOfService, type Page, type PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { BENEFICIARIES, type Beneficiaries } from '../../beneficiaries/ports/beneficiaries.js';
import { MEMBERS, type Members } from '../../members/ports/members.js';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import { decideLog, type LogPart } from '../domain/read-log.policy.js';
import { READINGS, type ListedEntry, type ListedPart, type Readings } from '../ports/readings.js';

export interface NamedReading extends ListedEntry {
  /** Empty: a service, or a member who is gone. */
  readonly readerName: string;
}

/** Shows who read persons, and why. Looking is no reading: no identity is given. */
@Injectable()
export class LookWhoRead {
  constructor(
    @Inject(READINGS) private readonly readings: Readings,
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(NETWORKS) private readonly networks: Networks,
  ) {}

  /** @throws DomainError `READ_LOG.FORBIDDEN`, `READ_LOG.NOT_FOUND`, and those of the person or the place. */
  async execute(
    scope: MemberScope,
    part: LogPart,
    request: PageRequest,
  ): Promise<Page<NamedReading>> {
    const decision = decideLog(scope, part);
    if (decision === 'forbidden') {
      const words = 'This role does not look at this part of the read log.';
      throw new DomainError('forbidden', 'READ_LOG.FORBIDDEN', words);
    }
    if (decision === 'not-found') {
      throw new DomainError('not-found', 'READ_LOG.NOT_FOUND', 'There is no such read log.');
    }
    if (part.of === 'person') await this.beneficiaries.byId(scope, part.beneficiaryId);
    const networkIds = scope.role === 'structure-manager' ? scope.networkIds : [];
    const { data, page } = await this.readings.list(
      await this.onItsClock(scope, part),
      networkIds,
      request,
    );
    const names = await this.namesOf(data);
    return {
      data: data.map((each) => ({ ...each, readerName: names.get(each.reader) ?? '' })),
      page,
    };
  }

  /** A day is that of the house, or of the network. */
  private async onItsClock(scope: MemberScope, part: LogPart): Promise<ListedPart> {
    switch (part.of) {
      case 'person':
        return part;
      case 'structure': {
        const { zone } = await this.structures.byId(scope, part.structureId);
        return { ...part, zone };
      }
      case 'network': {
        const { zone } = await this.networks.byId(scope, part.networkId);
        return { ...part, zone };
      }
    }
  }

  private async namesOf(readings: readonly ListedEntry[]): Promise<ReadonlyMap<string, string>> {
    const readers = [...new Set(readings.map(({ reader }) => reader))];
    const service = scopeOfService('directory');
    const named = await Promise.all(
      readers
        .filter((reader) => reader.startsWith('member:'))
        .map(async (reader): Promise<[string, string]> => {
          const id = reader.slice('member:'.length);
          const member = await this.members.byId(service, id).catch(nullWhenUnknown);
          return [reader, member?.displayName ?? ''];
        }),
    );
    return new Map(named);
  }
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not-found') return null;
  throw error;
}
