import type { MemberScope } from '@maillage/kernel';
import type { Page, PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import {
  MEMBER_COPIES,
  STRUCTURE_COPIES,
  type MemberCopies,
  type StructureCopies,
} from '../../directory-copies/ports/directory-copies.js';
import { mayReadMotiveChanges } from '../domain/catalogue-rights.js';
import {
  MOTIVE_LOG,
  type MotiveChange,
  type MotiveChangeSearch,
  type MotiveLog,
} from '../ports/motive-log.js';
import { unknownNetwork } from './read-catalogue.query.js';

export type NamedMotiveChange = MotiveChange & {
  /** Name of the member, or its id while the local copy is on its way. */
  readonly authorName: string;
  readonly structureName: string | null;
};

/** Who changed what in a network's catalogue, and in what its structures make of it. */
@Injectable()
export class ListMotiveChanges {
  constructor(
    @Inject(MOTIVE_LOG) private readonly log: MotiveLog,
    @Inject(MEMBER_COPIES) private readonly members: MemberCopies,
    @Inject(STRUCTURE_COPIES) private readonly structures: StructureCopies,
  ) {}

  /** Newest first. @throws DomainError `NETWORK.UNKNOWN` (not-found). */
  async run(
    scope: MemberScope,
    search: MotiveChangeSearch,
    asked: PageRequest,
  ): Promise<Page<NamedMotiveChange>> {
    const { networkId } = search;
    if (!mayReadMotiveChanges(scope, networkId)) throw unknownNetwork(networkId);
    const { data, page } = await this.log.page(scope, search, asked);
    const [members, structures] = await Promise.all([
      this.members.named(data.map(({ authorId }) => authorId)),
      this.structures.named(data.flatMap(({ structureId }) => structureId ?? [])),
    ]);
    const named = data.map((change) => ({
      ...change,
      authorName: members.get(change.authorId)?.displayName ?? change.authorId,
      structureName: structures.get(change.structureId ?? '')?.name ?? null,
    }));
    return { data: named, page };
  }
}
