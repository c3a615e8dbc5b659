import type { OperatorCode, Role } from '@maillage/contracts/codes';
import type { GrantState, MemberState } from '@maillage/contracts/events';
import { demoOperatorTeams, demoTeamId } from './operator-teams.js';
import { demoNetwork, demoStructureId, demoStructures } from './places.js';
import { demoId } from './random.js';

export interface DemoMember {
  readonly member: MemberState;
  readonly email: string;
  /** `sub` at the local OpenID provider. */
  readonly subject: string;
}

export interface DemoAccount {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly place: string;
  readonly subject: string;
}

type Place = { structures: readonly string[] } | { team: OperatorCode } | 'network' | 'nation';

/** The last column is a second role on the same place. */
const rows: readonly (readonly [name: string, role: Role, place: Place, also?: Role])[] = [
  ['Camille Aubry', 'agent', { structures: ['orval'] }],
  ['Hugo Lemoine', 'agent', { structures: ['orval'] }],
  ['Inès Carpentier', 'agent', { structures: ['sainte-maure', 'montfleury'] }],
  ['Louis Marchand', 'agent', { structures: ['montfleury'] }],
  ['Awa Delorme', 'agent', { structures: ['bellecombe'] }],
  ['Théo Vasseur', 'agent', { structures: ['bus'] }],
  ['Manon Giraud', 'agent', { structures: ['la-roche'] }],
  ['Karim Besson', 'agent', { structures: ['val'] }],
  ['Élise Fontaine', 'agent', { structures: ['castelneuf'] }],
  ['Paul Renaudin', 'agent', { structures: ['port-aubin'] }],
  ['Sophie Lambert', 'structure-manager', { structures: ['orval'] }],
  ['Yanis Perrin', 'structure-manager', { structures: ['montfleury', 'bellecombe'] }],
  ['Claire Dumas', 'structure-manager', { structures: ['castelneuf'] }, 'agent'],
  ['Nadia Colin', 'prescriber', 'network'],
  ['Marc Tessier', 'prescriber', 'network'],
  ['Hélène Garnier', 'coordinator', 'network'],
  ['Olivier Blanc', 'coordinator', 'network'],
  ['Julie Moreau', 'operator-agent', { team: 'CNAF' }],
  ['Bruno Chevalier', 'operator-agent', { team: 'CNAM' }],
  ['Fatou Lacroix', 'operator-agent', { team: 'CNAV' }],
  ['Denis Roussel', 'operator-agent', { team: 'DGFIP' }],
  ['Sarah Meunier', 'operator-agent', { team: 'FRANCE-TITRES' }],
  ['Alain Picard', 'operator-manager', { team: 'CNAF' }],
  ['Valérie Noël', 'national', 'nation'],
  ['Rémi Schmitt', 'admin', 'nation'],
];

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.');

function grantsOf(role: Role, place: Place): GrantState[] {
  if (place === 'nation') return [{ role, scope: 'nation', scopeId: 'nation', networkIds: [] }];
  if (place === 'network') {
    return [{ role, scope: 'network', scopeId: demoNetwork.id, networkIds: [demoNetwork.id] }];
  }
  if ('team' in place) {
    return [{ role, scope: 'operator-team', scopeId: demoTeamId(place.team), networkIds: [] }];
  }
  return place.structures.map((key) => ({
    role,
    scope: 'structure',
    scopeId: demoStructureId(key),
    networkIds: [demoNetwork.id],
  }));
}

function placeName(place: Place): string {
  if (place === 'nation') return 'France entière';
  if (place === 'network') return demoNetwork.name;
  if ('team' in place) {
    return demoOperatorTeams.find((team) => team.operatorCode === place.team)?.name ?? place.team;
  }
  return place.structures
    .map((key) => demoStructures.find(({ id }) => id === demoStructureId(key))?.name ?? key)
    .join(', ');
}

/** 25 invented professionals, every role among them. */
export const demoMembers: readonly DemoMember[] = rows.map(([name, role, place, also]) => ({
  member: {
    id: demoId('member', plain(name)),
    displayName: name,
    grants: [...grantsOf(role, place), ...(also ? grantsOf(also, place) : [])],
    suspended: false,
    handedOverTo: null,
  },
  email: `${plain(name)}@maillage.example`,
  subject: `demo-${plain(name)}`,
}));

/** No account to sign in with: one who never did, and one whose work somebody took over, but for a house where they do not work. */
export const demoAbsentMembers: readonly Omit<DemoMember, 'subject'>[] = [
  absent('Adèle Royer', ['port-aubin']),
  absent('Lucie Ferrand', ['val', 'la-roche'], 'Karim Besson'),
];

function absent(
  name: string,
  structures: readonly string[],
  handedOverTo: string | null = null,
): Omit<DemoMember, 'subject'> {
  return {
    member: {
      id: demoId('member', plain(name)),
      displayName: name,
      grants: grantsOf('agent', { structures }),
      suspended: handedOverTo !== null,
      handedOverTo: handedOverTo === null ? null : demoId('member', plain(handedOverTo)),
    },
    email: `${plain(name)}@maillage.example`,
  };
}

export interface DemoInvitation {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly grant: GrantState;
  readonly invitedBy: string;
  /** Two weeks after it, it is over. */
  readonly daysAgo: number;
}

/** Three that wait to be taken up, and one whose time is over. */
export const demoInvitations: readonly DemoInvitation[] = [
  invitation('Lou Bernardin', 'agent', { structures: ['montfleury'] }, 'Yanis Perrin', 1),
  invitation('Gaëlle Tournier', 'agent', { structures: ['bus'] }, 'Hélène Garnier', 4),
  invitation('Simon Peyrat', 'prescriber', 'network', 'Hélène Garnier', 9),
  invitation('Odile Maréchal', 'agent', { structures: ['la-roche'] }, 'Olivier Blanc', 20),
];

function invitation(
  name: string,
  role: Role,
  place: Place,
  by: string,
  daysAgo: number,
): DemoInvitation {
  const [grant] = grantsOf(role, place);
  if (!grant) throw new Error(`${name} is invited to no place`);
  return {
    id: demoId('invitation', plain(name)),
    displayName: name,
    email: `${plain(name)}@maillage.example`,
    grant,
    invitedBy: demoId('member', plain(by)),
    daysAgo,
  };
}

/** What the sign-in page of the local provider and the start of the product list. */
export const demoAccounts: readonly DemoAccount[] = rows.map(([name, role, place], index) => ({
  email: demoMembers[index]?.email ?? '',
  subject: demoMembers[index]?.subject ?? '',
  name,
  role,
  place: placeName(place),
}));

/** Agents of a demonstration house. */
export function demoAgentsOf(structureId: string): readonly DemoMember[] {
  return demoMembers.filter(({ member }) =>
    member.grants.some((grant) => grant.role === 'agent' && grant.scopeId === structureId),
  );
}
