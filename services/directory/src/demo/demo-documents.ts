import { addDays, civilDateOf } from '@maillage/calendar';
import type { NetworkSettings } from '@maillage/contracts/codes';
import {
  demoAbsentMembers,
  demoAppointments,
  demoBanner,
  demoBeneficiaries,
  demoCalls,
  demoCases,
  demoHub,
  demoInvitations,
  demoMembers,
  demoNetwork,
  demoNotices,
  demoOperatorTeams,
  demoStructures,
} from '@maillage/demo-network';
import type { CivilDate } from '@maillage/kernel';
import type { KeyRing } from '@maillage/vault';
import { seal } from '../beneficiaries/persistence/beneficiary-seal.js';
import type { BeneficiaryDocument } from '../beneficiaries/persistence/beneficiary.schema.js';
import type { HubDocument } from '../hubs/persistence/hub.schema.js';
import { documentOf as hubDocumentOf } from '../hubs/persistence/mongo-hubs.js';
import { invite } from '../invitations/domain/invitation.js';
import type { InvitationDocument } from '../invitations/persistence/invitation.schema.js';
import { documentOf as invitationDocumentOf } from '../invitations/persistence/mongo-invitations.js';
import { documentOf as memberDocumentOf } from '../members/persistence/member.mapper.js';
import type { MemberDocument } from '../members/persistence/member.schema.js';
import type { CallDocument } from '../messages/call-list/persistence/call.schema.js';
import type { NoticeDocument } from '../messages/notices/persistence/notice.schema.js';
import type { NetworkDocument } from '../networks/persistence/network.schema.js';
import type { OperatorTeamDocument } from '../operators/persistence/operator-team.schema.js';
import { lastInactiveDay } from '../retention/domain/retention.js';
import type { Structure } from '../structures/domain/structure.js';
import { documentOf as structureDocumentOf } from '../structures/persistence/structure.mapper.js';
import {
  nextRevision,
  type StructureDocument,
  type StructureRevisionDocument,
} from '../structures/persistence/structure-document.js';

const version = 1;

export function demoNetworkDocument(chosen: Partial<NetworkSettings> = {}): NetworkDocument {
  const { id, ...state } = demoNetwork;
  const settings = { ...state.settings, ...chosen };
  return { _id: id, ...state, settings, banner: demoBanner, version };
}

export function demoHubDocument(): HubDocument {
  return hubDocumentOf({ ...demoHub, version });
}

export function demoStructureDocuments(): StructureDocument[] {
  return demoStructures.map((structure) =>
    structureDocumentOf(
      // The contract writes times of day as plain text, the domain as a type of its own.
      { ...structure, version } as Structure,
      { source: 'demonstration' },
    ),
  );
}

/** Written with the structures: who has read none of them yet reads again. */
export function demoStructureRevisions(): StructureRevisionDocument[] {
  return [nextRevision('demonstration')];
}

export function demoTeamDocuments(): OperatorTeamDocument[] {
  return demoOperatorTeams.map(({ id, ...team }) => ({ _id: id, ...team, version }));
}

/** Days since the members signed in, in turn; the longest will soon be written to. */
const SIGNED_IN_DAYS_AGO = [0, 1, 1, 2, 3, 1, 6, 12, 1, 110, 2, 34, 1] as const;

/** @param now the demonstration's members are known for 200 days, who never signed in for three weeks. */
export function demoMemberDocuments(now: Date): MemberDocument[] {
  const present = demoMembers.map(({ member, email }, at) =>
    memberDocumentOf({
      ...member,
      email,
      lastSignInAt: daysBefore(now, SIGNED_IN_DAYS_AGO[at % SIGNED_IN_DAYS_AGO.length] ?? 1),
      registeredAt: daysBefore(now, 200),
      reinstatedAt: null,
      version,
    }),
  );
  const absent = demoAbsentMembers.map(({ member, email }) =>
    memberDocumentOf({
      ...member,
      email,
      lastSignInAt: member.suspended ? daysBefore(now, 60) : null,
      registeredAt: daysBefore(now, member.suspended ? 200 : 21),
      reinstatedAt: null,
      version,
    }),
  );
  return [...present, ...absent];
}

/** Their links were mailed to nobody: no secret has such a hash. */
export function demoInvitationDocuments(now: Date): InvitationDocument[] {
  return demoInvitations.map(({ id, daysAgo, ...order }) =>
    invitationDocumentOf(
      invite({ ...order, linkHash: `none:${id}` }, id, daysBefore(now, daysAgo)),
    ),
  );
}

/** Reminders that reached nobody, listed as the demonstration begins. */
export function demoCallDocuments(now: Date): CallDocument[] {
  return demoCalls(civilDateOf(now, demoNetwork.zone)).map(({ id, ...call }) => ({
    _id: id,
    ...call,
    status: 'to-call',
    listedAt: now,
    triedAt: null,
    settledBy: null,
    version,
  }));
}

/** No mail tells of them. */
export function demoNoticeDocuments(now: Date): NoticeDocument[] {
  return demoNotices(civilDateOf(now, demoNetwork.zone)).map(({ id, ...notice }) => ({
    _id: id,
    ...notice,
  }));
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/**
 * Entered by nobody of the demonstration: a prescriber finds only those they enter themselves. A few were last heard
 * of so long ago that they are erased in two weeks.
 */
export function demoBeneficiaryDocuments(ring: KeyRing, today: CivilDate): BeneficiaryDocument[] {
  const heardOf = new Set(
    [...demoAppointments(today), ...demoCases(today)].map(({ beneficiaryId }) => beneficiaryId),
  );
  const longAgo = lastInactiveDay(addDays(today, 14), demoNetwork.settings.retentionMonths);
  return demoBeneficiaries.map(({ structureIds, needs, ...person }, i) => ({
    lastActivityDay: i % 50 === 7 && !heardOf.has(person.id) ? longAgo : today,
    ...seal(ring, {
      ...person,
      structureIds,
      needs,
      phoneIsMobile: person.phone !== null,
      createdBy: 'demonstration',
      possibleDuplicateOf: [],
      version,
    }),
  }));
}
