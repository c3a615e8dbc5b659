import { DomainError, type MemberScope } from '@maillage/kernel';
import type { Page, PageRequest } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { STRUCTURES, type Structures } from '../../../structures/ports/structures.js';
import { SENDING_RULES, type SendingRules } from '../../sending/use-cases/sending-rules.js';
import { whatToSay } from '../../templates/domain/what-to-say.js';
import { isAtDesk } from '../domain/call.js';
import { CALL_LIST, type Call, type CallList } from '../ports/call-list.js';

export interface CallToMake extends Call {
  /** What the desk says. */
  readonly say: string;
}

/** Calls of one desk, with what to say. */
@Injectable()
export class ReadCalls {
  constructor(
    @Inject(CALL_LIST) private readonly calls: CallList,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(SENDING_RULES) private readonly rules: SendingRules,
  ) {}

  /** @throws DomainError `STRUCTURE.NOT_FOUND`: unknown, or another desk's. */
  async toMake(
    scope: MemberScope,
    structureId: string,
    page: PageRequest,
  ): Promise<Page<CallToMake>> {
    if (!isAtDesk(scope, { structureId })) {
      const unknown = `There is no structure ${structureId}.`;
      throw new DomainError('not-found', 'STRUCTURE.NOT_FOUND', unknown);
    }
    const found = await this.calls.toMake(scope, structureId, page);
    return {
      ...found,
      data: await Promise.all(found.data.map((call) => this.withWords(scope, call))),
    };
  }

  async withWords(scope: MemberScope, call: Call): Promise<CallToMake> {
    const place = await this.structures.byId(scope, call.structureId);
    const { template, params } = call;
    const { publicUrl } = this.rules;
    const facts = { template, params, secrets: {}, place, zone: place.zone, publicUrl };
    return { ...call, say: whatToSay(facts) };
  }
}
