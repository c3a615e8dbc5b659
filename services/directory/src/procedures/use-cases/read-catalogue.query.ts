import { DomainError, type MemberScope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MEMBERS, type Members } from '../../members/ports/members.js';
import {
  isFoundBy,
  type Procedure,
  type ProcedureSearch,
  type ProcedureVersion,
} from '../domain/procedure.js';
import { PROCEDURES, type Procedures } from '../ports/procedures.js';

export type NamedVersion = ProcedureVersion & { readonly authorName: string | null };

@Injectable()
export class ReadCatalogue {
  constructor(
    @Inject(PROCEDURES) private readonly procedures: Procedures,
    @Inject(MEMBERS) private readonly members: Members,
  ) {}

  /** By label. */
  async list(scope: MemberScope, search: ProcedureSearch): Promise<Procedure[]> {
    return (await this.procedures.list(scope)).filter((each) => isFoundBy(search, each));
  }

  /** @throws DomainError `PROCEDURE.NOT_FOUND`. */
  one(scope: MemberScope, code: string): Promise<Procedure> {
    return this.procedures.byId(scope, code);
  }

  /** The last first; authors by name where the caller may read them. @throws DomainError `PROCEDURE.NOT_FOUND`. */
  async versions(scope: MemberScope, code: string): Promise<NamedVersion[]> {
    const versions = await this.procedures.versionsOf(scope, code);
    const authors = new Set(versions.flatMap(({ authorId }) => authorId ?? []));
    const names = new Map<string, string | null>();
    for (const id of authors) names.set(id, await this.nameOf(scope, id));
    return versions.map((each) => ({
      ...each,
      authorName: names.get(each.authorId ?? '') ?? null,
    }));
  }

  private async nameOf(scope: MemberScope, id: string): Promise<string | null> {
    try {
      return (await this.members.byId(scope, id)).displayName;
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return null;
      throw error;
    }
  }
}
