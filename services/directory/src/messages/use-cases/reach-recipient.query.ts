import { DomainError, type Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BENEFICIARIES, type Beneficiaries } from '../../beneficiaries/ports/beneficiaries.js';
import { MEMBERS, type Members } from '../../members/ports/members.js';
import { OPERATOR_TEAMS, type OperatorTeams } from '../../operators/ports/operator-teams.js';
import { STRUCTURES, type Structures } from '../../structures/ports/structures.js';
import type { Message, Recipient } from '../domain/message.js';
import type { Place } from '../domain/templates.js';

/** Where a message goes and which house it is about, as the directory knows them at this moment. */
@Injectable()
export class ReachRecipient {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
    @Inject(STRUCTURES) private readonly structures: Structures,
  ) {}

  async execute(
    scope: Scope,
    message: Message,
  ): Promise<{ readonly address: string | null; readonly place: Place | null }> {
    const address = await this.addressOf(scope, message.recipient);
    const structureId = message.params['structureId'];
    const place =
      structureId === undefined
        ? null
        : await this.structures.byId(scope, structureId).catch(nullWhenUnknown);
    return { address, place };
  }

  private async addressOf(scope: Scope, { kind, id }: Recipient): Promise<string | null> {
    switch (kind) {
      case 'beneficiary': {
        const [person] = await this.beneficiaries.byIds(scope, [id]);
        return person?.mail ?? null;
      }
      case 'member': {
        const member = await this.members.byId(scope, id).catch(nullWhenUnknown);
        return member === null || member.suspended ? null : member.email;
      }
      case 'operator-team':
        return this.teams.mailboxOf(scope, id);
    }
  }
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not-found') return null;
  throw error;
}
