import { DomainError, type Scope } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { BENEFICIARIES, type Beneficiaries } from '../../../beneficiaries/ports/beneficiaries.js';
import { MEMBERS, type Members } from '../../../members/ports/members.js';
import { NETWORKS, type Network, type Networks } from '../../../networks/ports/networks.js';
import { OPERATOR_TEAMS, type OperatorTeams } from '../../../operators/ports/operator-teams.js';
import {
  STRUCTURES,
  type Structure,
  type Structures,
} from '../../../structures/ports/structures.js';
import type { Contact } from '../../channels/domain/channel-choice.js';
import type { QuietHours } from '../../channels/domain/quiet-hours.js';
import { SMS_CONTACTS, type SmsContacts } from '../../channels/ports/sms-contacts.js';
import type { Message } from '../../domain/message.js';

const PARIS = 'Europe/Paris';

/** How a recipient can be reached, and the house a message is about, as the directory knows them at this moment. */
export interface Reach {
  readonly contact: Contact;
  readonly place: Structure | null;
  /** IANA name of the clock that the recipient lives by. */
  readonly zone: string;
  readonly networkId: string | null;
  /** The desk that may call. */
  readonly structureId: string | null;
  /** Of the person's network; `undefined`: no network is known, the default holds. */
  readonly quietHours: QuietHours | null | undefined;
}

const nowhere = {
  mail: null,
  mobile: null,
  stopped: false,
  hasDesk: false,
  readsNotices: false,
} as const;

@Injectable()
export class ReachRecipient {
  constructor(
    @Inject(BENEFICIARIES) private readonly beneficiaries: Beneficiaries,
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(OPERATOR_TEAMS) private readonly teams: OperatorTeams,
    @Inject(STRUCTURES) private readonly structures: Structures,
    @Inject(NETWORKS) private readonly networks: Networks,
    @Inject(SMS_CONTACTS) private readonly smsContacts: SmsContacts,
  ) {}

  /** `null`: nobody of that id, or a member who is suspended. */
  async execute(
    scope: Scope,
    message: Pick<Message, 'recipient' | 'params' | 'secrets'>,
  ): Promise<Reach | null> {
    const structureId = message.params['structureId'];
    const place = structureId === undefined ? null : await this.structureOf(scope, structureId);
    switch (message.recipient.kind) {
      case 'beneficiary':
        return this.person(scope, message.recipient.id, place);
      case 'member':
        return this.member(scope, message.recipient.id, place);
      case 'operator-team': {
        const mail = await this.teams.mailboxOf(scope, message.recipient.id);
        return mail === null ? null : reachOf({ mail }, place);
      }
      case 'address': {
        const mail = message.secrets['address'];
        return mail === undefined ? null : reachOf({ mail }, place);
      }
    }
  }

  private async person(scope: Scope, id: string, place: Structure | null): Promise<Reach | null> {
    const [person] = await this.beneficiaries.byIds(scope, [id]);
    if (!person) return null;
    const network = await this.networkOf(scope, person.networkId);
    const mobile = person.phoneIsMobile ? person.phone : null;
    const stopped = mobile !== null && (await this.smsContacts.hasStopped(mobile));
    return {
      ...reachOf(
        { mail: person.mail, mobile: stopped ? null : mobile, stopped, hasDesk: true },
        place,
        network,
      ),
      networkId: person.networkId,
      structureId: place?.id ?? person.structureIds[0] ?? null,
      quietHours: network?.settings.quietHours as QuietHours | null | undefined,
    };
  }

  private async member(scope: Scope, id: string, place: Structure | null): Promise<Reach | null> {
    const member = await this.members.byId(scope, id).catch(nullWhenUnknown);
    if (member === null || member.suspended) return null;
    const networkId = member.grants.flatMap((grant) => grant.networkIds)[0];
    const network = networkId === undefined ? null : await this.networkOf(scope, networkId);
    return reachOf({ mail: member.email, readsNotices: true }, place, network);
  }

  private structureOf(scope: Scope, id: string): Promise<Structure | null> {
    return this.structures.byId(scope, id).catch(nullWhenUnknown);
  }

  private networkOf(scope: Scope, id: string): Promise<Network | null> {
    return this.networks.byId(scope, id).catch(nullWhenUnknown);
  }
}

function reachOf(
  contact: Partial<Contact>,
  place: Structure | null,
  network: Network | null = null,
): Reach {
  return {
    contact: { ...nowhere, ...contact },
    place,
    zone: place?.zone ?? network?.zone ?? PARIS,
    networkId: network?.id ?? null,
    structureId: place?.id ?? null,
    quietHours: undefined,
  };
}

function nullWhenUnknown(error: unknown): null {
  if (error instanceof DomainError && error.kind === 'not-found') return null;
  throw error;
}
