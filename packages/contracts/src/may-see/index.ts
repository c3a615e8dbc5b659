import type { EnvelopeAttributes, GrantState } from '../events/index.js';

/** Who looks: a member and the grants that are active in the session. */
export interface Viewer {
  readonly memberId: string;
  readonly grants: readonly GrantState[];
}

/**
 * May this session be told that the fact happened? One function after the rights table; the default is no.
 * It only decides who is told to read again: the reading itself is refused or granted by the service.
 */
export function maySee(envelope: EnvelopeAttributes, viewer: Viewer): boolean {
  if (toldToNobody.some((part) => envelope.type.includes(part))) return false;
  const named = envelope.memberids?.includes(viewer.memberId) ?? false;
  // Of their own account, notices and requested erasures, they are told wherever they work.
  if (named && isTheirOwn(envelope.type)) return true;
  // About a person: for whom it names, at most.
  if (envelope.type.includes('.beneficiary.')) return false;
  // What a member was told is nobody else's, whatever the grants.
  if (envelope.type.startsWith('directory.notice.')) return false;
  return viewer.grants.some(
    (grant) => grantSees(envelope, grant) || (named && worksNear(envelope, grant)),
  );
}

function isTheirOwn(type: string): boolean {
  return (
    type.startsWith('directory.member.') ||
    type.startsWith('directory.notice.') ||
    type.includes('.beneficiary.')
  );
}

/** What names a member is told them where they still work: nothing of a network or team they have left. */
function worksNear({ networkid, teamids }: EnvelopeAttributes, grant: GrantState): boolean {
  switch (grant.role) {
    case 'agent':
    case 'structure-manager':
    case 'prescriber':
      return networkid !== undefined && grant.networkIds.includes(networkid);
    case 'operator-agent':
    case 'operator-manager':
      return teamids?.includes(grant.scopeId) ?? false;
    case 'coordinator':
    case 'national':
    case 'admin':
      return false;
  }
}

/** Repetitions, messages to people, and what services count. */
const toldToNobody = ['.republished.', '.message.', '.capacity.'] as const;

/** What a coordinator may read again; never an appointment or a mandate, which are about one person. */
const readByCoordinators = [
  'directory.',
  'appointments.motive.',
  'appointments.workshop.',
  'referrals.case.',
  'referrals.leg.',
  'reporting.',
] as const;

function grantSees(envelope: EnvelopeAttributes, grant: GrantState): boolean {
  const { type, networkid, structureid, formerstructureid, audience } = envelope;
  switch (grant.role) {
    case 'agent':
    case 'structure-manager':
      if (audience !== 'everyone') return false;
      // Their network's name, settings and banner are theirs to read, and what its houses receive for.
      if (type.startsWith('directory.network.') || type.startsWith('appointments.motive.'))
        return networkid !== undefined && grant.networkIds.includes(networkid);
      // What moves to another house leaves the board of the first one as well.
      return [structureid, formerstructureid].includes(grant.scopeId);
    case 'coordinator':
      if (audience !== 'everyone' || !readByCoordinators.some((part) => type.startsWith(part)))
        return false;
      return networkid !== undefined && grant.networkIds.includes(networkid);
    case 'operator-agent':
    case 'operator-manager':
      return envelope.teamids?.includes(grant.scopeId) ?? false;
    case 'admin':
      // Whom a desk has to call is that desk's.
      if (type.startsWith('directory.call.')) return false;
      return type.startsWith('directory.') && adminSees(networkid, grant);
    case 'prescriber':
    case 'national':
      return false;
  }
}

function adminSees(networkid: string | undefined, grant: GrantState): boolean {
  if (grant.scope === 'nation') return true;
  return networkid !== undefined && grant.networkIds.includes(networkid);
}
