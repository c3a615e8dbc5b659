import type { Rows } from './row.js';

/** People of a network, within it. */
const ofTheNetwork = {
  agent: 'network',
  'structure-manager': 'network',
  prescriber: 'own',
  coordinator: 'own',
} as const;
/** Reference data: people of a network within it, operators and the nation everywhere. */
const reference = {
  ...ofTheNetwork,
  'operator-agent': 'all',
  'operator-manager': 'all',
  national: 'all',
  'admin-of-nation': 'all',
  'admin-of-network': 'own',
} as const;
const everybody = {
  ...reference,
  agent: 'all',
  'structure-manager': 'all',
  prescriber: 'all',
  coordinator: 'all',
  'admin-of-network': 'all',
} as const;
const searchesPersons = { agent: 'network', 'structure-manager': 'network' } as const;
const readsMembers = {
  'structure-manager': 'own',
  coordinator: 'own',
  'admin-of-nation': 'all',
  'admin-of-network': 'own',
  // The member of the test works at a house, in no team.
  'operator-manager': 'hidden',
} as const;

export const directoryRights: Rows = {
  'GET /v1/networks': { rights: reference, lists: 'network' },
  'GET /v1/structures': [
    { rights: reference, query: () => ({ 'page[size]': '200' }), lists: 'structure' },
    {
      rights: reference,
      query: (id) => ({ 'filter[networkId]': id('network'), 'filter[q]': 'Orval' }),
      lists: 'structure',
    },
  ],
  'GET /v1/structures/{id}': { rights: reference, path: { id: 'structure' } },
  'GET /v1/operator-teams': [
    // Anybody may know which teams there are: a leg goes to one of them.
    { rights: everybody, lists: 'team', query: () => ({ 'page[size]': '200' }) },
    {
      rights: reference,
      query: (id) => ({ 'filter[networkId]': id('network') }),
      lists: 'team',
    },
  ],
  'GET /v1/operator-teams/coverage': {
    rights: {
      agent: 'network',
      'structure-manager': 'network',
      coordinator: 'own',
      'admin-of-nation': 'all',
      'admin-of-network': 'own',
    },
    query: (id) => ({ networkId: id('network') }),
    lists: 'team',
  },
  'GET /v1/procedures': { rights: everybody },
  'GET /v1/members': { rights: readsMembers, lists: 'member' },
  'GET /v1/members/{id}': { rights: readsMembers, path: { id: 'member' } },
  'PATCH /v1/members/{id}': {
    rights: readsMembers,
    path: { id: 'member' },
    body: () => ({ displayName: 'Un autre nom' }),
  },
  'POST /v1/members/{id}/grants': {
    rights: readsMembers,
    path: { id: 'member' },
    body: (id) => ({ role: 'agent', scope: 'structure', scopeId: id('structure') }),
  },
  'DELETE /v1/members/{id}/grants/{role}/{scopeId}': {
    rights: readsMembers,
    path: { id: 'member', role: 'role of the member', scopeId: 'structure' },
  },
  'POST /v1/members/{id}/suspend': {
    rights: readsMembers,
    path: { id: 'member' },
    body: () => ({ successorId: null }),
  },
  'POST /v1/members/{id}/reinstate': { rights: readsMembers, path: { id: 'member' } },
  'POST /v1/beneficiaries': {
    rights: { ...searchesPersons, prescriber: 'own' },
    body: (id) => ({
      networkId: id('network'),
      structureId: id('structure'),
      surname: 'Droits',
      firstName: 'Personne',
    }),
  },
  'GET /v1/beneficiaries': {
    rights: searchesPersons,
    query: (id) => ({ 'filter[networkId]': id('network'), 'filter[q]': 'Trèsrare' }),
    lists: 'person',
  },
  'GET /v1/beneficiaries/{id}': {
    rights: { ...searchesPersons, prescriber: 'author' },
    path: { id: 'person' },
  },
  'POST /v1/beneficiaries/names': {
    rights: { ...searchesPersons, prescriber: 'author' },
    body: (id) => ({ ids: [id('person')] }),
    lists: 'person',
  },
};
