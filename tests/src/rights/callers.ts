import type { GrantScope, Role } from '@maillage/contracts/codes';
import { demoId, demoNetwork, demoStructureId, demoTeamId } from '@maillage/demo-network';

/** The columns of the rights table: an administrator works for the nation or for a network. */
export const roleCases = [
  'agent',
  'structure-manager',
  'prescriber',
  'coordinator',
  'operator-agent',
  'operator-manager',
  'national',
  'admin-of-nation',
  'admin-of-network',
] as const;
export type RoleCase = (typeof roleCases)[number];

/**
 * How far a caller stands from a thing: its author, of its structure (or network, or team), of another structure of
 * its network, of another network (or team).
 */
export const distances = ['author', 'own', 'network', 'all'] as const;
export type Distance = (typeof distances)[number];

const words: Readonly<Record<Distance, string>> = {
  author: 'whose own it is',
  own: 'near',
  network: 'of another house',
  all: 'from elsewhere',
};

/** The invented network, house and team that nothing of the demonstration belongs to. */
export const elsewhere = {
  networkId: 'rights-elsewhere-network',
  structureId: 'rights-elsewhere-structure',
  teamId: 'rights-elsewhere-team',
  memberId: 'rights-elsewhere-member',
} as const;

/** Where the things of the rights test are. */
export const here = {
  networkId: demoNetwork.id,
  structureId: demoStructureId('orval'),
  teamId: demoTeamId('CNAF'),
  authorId: demoId('member', 'camille.aubry'),
} as const;

export interface Caller {
  readonly name: string;
  readonly roleCase: RoleCase;
  readonly distance: Distance;
  readonly role: Role;
  readonly subject: string;
  readonly grants: readonly {
    readonly role: Role;
    readonly scope: GrantScope;
    readonly scopeId: string;
    readonly networkIds: readonly string[];
  }[];
}

type Place = readonly [scope: GrantScope, scopeId: string, networkIds?: readonly string[]];

const house: Place = ['structure', here.structureId, [here.networkId]];
const neighbour: Place = ['structure', demoStructureId('port-aubin'), [here.networkId]];
const houseElsewhere: Place = ['structure', elsewhere.structureId, [elsewhere.networkId]];
const network: Place = ['network', here.networkId, [here.networkId]];
const networkElsewhere: Place = ['network', elsewhere.networkId, [elsewhere.networkId]];
const hub: Place = ['hub', 'rights-hub', [here.networkId]];
const hubElsewhere: Place = ['hub', 'rights-elsewhere-hub', [elsewhere.networkId]];
const team: Place = ['operator-team', here.teamId];
const teamElsewhere: Place = ['operator-team', elsewhere.teamId];
const nation: Place = ['nation', 'nation'];

const rows: readonly (readonly [RoleCase, Distance, member: string, Place])[] = [
  ['agent', 'author', 'camille.aubry', house],
  ['agent', 'own', 'hugo.lemoine', house],
  ['agent', 'network', 'paul.renaudin', neighbour],
  ['agent', 'all', 'elsewhere', houseElsewhere],
  ['structure-manager', 'own', 'sophie.lambert', house],
  ['structure-manager', 'network', 'claire.dumas', neighbour],
  ['structure-manager', 'all', 'elsewhere', houseElsewhere],
  ['prescriber', 'author', 'nadia.colin', network],
  ['prescriber', 'own', 'marc.tessier', network],
  ['prescriber', 'all', 'elsewhere', networkElsewhere],
  ['coordinator', 'own', 'helene.garnier', network],
  ['coordinator', 'own', 'olivier.blanc', hub],
  ['coordinator', 'all', 'elsewhere', networkElsewhere],
  ['coordinator', 'all', 'elsewhere', hubElsewhere],
  ['operator-agent', 'own', 'julie.moreau', team],
  ['operator-agent', 'all', 'elsewhere', teamElsewhere],
  ['operator-manager', 'own', 'alain.picard', team],
  ['operator-manager', 'all', 'elsewhere', teamElsewhere],
  ['national', 'own', 'valerie.noel', nation],
  ['admin-of-nation', 'own', 'remi.schmitt', nation],
  ['admin-of-network', 'own', 'remi.schmitt', network],
  ['admin-of-network', 'all', 'elsewhere', networkElsewhere],
];

/** Everybody who asks in the rights test: every role, near and far. */
export const callers: readonly Caller[] = rows.map(([roleCase, distance, member, place]) => {
  const [scope, scopeId, networkIds = []] = place;
  const role = roleCase.startsWith('admin') ? 'admin' : (roleCase as Role);
  const id = member === 'elsewhere' ? elsewhere.memberId : demoId('member', member);
  return {
    name: `${roleCase}, ${words[distance]}${scope === 'hub' ? ' through a hub' : ''}`,
    roleCase,
    distance,
    role,
    subject: `member:${id}`,
    grants: [{ role, scope, scopeId, networkIds }],
  };
});
