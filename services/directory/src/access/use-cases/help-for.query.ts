import type { Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MEMBERS, type Member, type Members } from '../../members/ports/members.js';
import { NETWORKS, type Networks } from '../../networks/ports/networks.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';

/** Whom a refused member asks. */
export interface Help {
  readonly place: string;
  readonly person: string;
  readonly email: string;
}

/** The manager of a member's structure, else the coordinator of their network; null when neither is known. */
@Injectable()
export class HelpFor {
  constructor(
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(NETWORKS) private readonly networks: Networks,
  ) {}

  async execute(scope: Scope, member: Member): Promise<Help | null> {
    return (await this.manager(scope, member)) ?? (await this.coordinator(scope, member));
  }

  private async manager(scope: Scope, member: Member): Promise<Help | null> {
    const structureId = member.grants.find((grant) => grant.scope === 'structure')?.scopeId;
    if (structureId === undefined) return null;
    const found = (await this.members.list(scope, { structureId })).find((each) =>
      helps(each, member, 'structure-manager', structureId),
    );
    if (!found) return null;
    const { name } = await this.structures.byId(scope, structureId);
    return { place: name, person: found.displayName, email: found.email };
  }

  private async coordinator(scope: Scope, member: Member): Promise<Help | null> {
    const networkId = member.grants.flatMap((grant) => grant.networkIds)[0];
    if (networkId === undefined) return null;
    const found = (await this.members.list(scope, { networkId })).find((each) =>
      helps(each, member, 'coordinator', networkId),
    );
    if (!found) return null;
    const { name } = await this.networks.byId(scope, networkId);
    return { place: name, person: found.displayName, email: found.email };
  }
}

function helps(candidate: Member, asker: Member, role: string, scopeId: string): boolean {
  if (candidate.id === asker.id || candidate.suspended) return false;
  return candidate.grants.some((grant) => grant.role === role && grant.scopeId === scopeId);
}
