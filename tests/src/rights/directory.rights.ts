import { dayFromToday } from '../desk.js';
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
/** Operators, their teams and the catalogue are national. */
const nationDecides = { 'admin-of-nation': 'all' } as const;
const searchesPersons = { agent: 'network', 'structure-manager': 'network' } as const;
/** Persons received in the own house; those of another house of the network once a reason is given. */
const opensFiles = {
  agent: { may: 'own', sees: 'network' },
  'structure-manager': { may: 'own', sees: 'network' },
} as const;
const readsMembers = {
  'structure-manager': 'own',
  coordinator: 'own',
  'admin-of-nation': 'all',
  'admin-of-network': 'own',
  // The member of the test works at a house, in no team.
  'operator-manager': 'hidden',
} as const;

const nationOnly = {
  'admin-of-nation': 'all',
  'admin-of-network': { may: 'nobody', sees: 'all' },
} as const;
/** Seen by everybody who may read the network; kept by coordinators and administrators. */
const keepsNetwork = {
  coordinator: 'own',
  'admin-of-nation': 'all',
  'admin-of-network': 'own',
} as const;
/** A manager keeps hours, rooms and stops of the own house, and reads those of the network. */
const keepsHours = {
  ...keepsNetwork,
  'structure-manager': { may: 'own', sees: 'network' },
} as const;
const managesMembers = {
  'structure-manager': 'all',
  coordinator: 'all',
  'admin-of-nation': 'all',
  'admin-of-network': 'all',
  'operator-manager': 'all',
} as const;
const aList = () => ({ csv: 'courriel,nom,role,lieu' });

/** Programs of a network: whoever coordinates or administers it. */
const keepsClients = {
  coordinator: 'own',
  'admin-of-nation': 'all',
  'admin-of-network': 'own',
} as const;

export const directoryRights: Rows = {
  'GET /v1/api-clients': { rights: keepsClients, lists: 'api client' },
  'POST /v1/api-clients': {
    rights: keepsClients,
    body: (id) => ({
      name: 'Agenda des droits',
      role: 'agent',
      scope: 'structure',
      scopeId: id('structure'),
    }),
  },
  'GET /v1/api-clients/{id}': { rights: keepsClients, path: { id: 'api client' } },
  'GET /v1/api-clients/{id}/calls': { rights: keepsClients, path: { id: 'api client' } },
  'POST /v1/api-clients/{id}/revoke': { rights: keepsClients, path: { id: 'api client' } },
  'GET /v1/networks': { rights: reference, lists: 'network' },
  'GET /v1/networks/{id}': { rights: reference, path: { id: 'network' } },
  'POST /v1/networks': {
    rights: nationOnly,
    body: () => ({ name: 'Réseau des droits', departments: ['01'] }),
  },
  'PATCH /v1/networks/{id}': [
    { rights: keepsNetwork, path: { id: 'network' }, body: () => ({ banner: null }) },
    {
      rights: { ...keepsNetwork, coordinator: { may: 'nobody', sees: 'own' } },
      path: { id: 'network' },
      body: () => ({ name: 'Réseau des droits' }),
    },
  ],
  'GET /v1/hubs': {
    rights: { 'admin-of-nation': 'all', 'admin-of-network': 'hidden' },
    lists: 'hub',
  },
  'GET /v1/hubs/{id}': {
    rights: { 'admin-of-nation': 'all', 'admin-of-network': 'hidden' },
    path: { id: 'hub' },
  },
  'POST /v1/hubs': {
    rights: nationOnly,
    body: (id) => ({ name: 'Hub des droits', networkIds: [id('network')] }),
  },
  'PATCH /v1/hubs/{id}': {
    rights: { 'admin-of-nation': 'all', 'admin-of-network': 'hidden' },
    path: { id: 'hub' },
    body: () => ({ name: 'Hub des droits' }),
  },
  'DELETE /v1/hubs/{id}': {
    rights: { 'admin-of-nation': 'all', 'admin-of-network': 'hidden' },
    path: { id: 'hub' },
  },
  'POST /v1/structure-imports': { rights: nationOnly, answers: [400] },
  'GET /v1/structure-imports': { rights: nationOnly },
  'GET /v1/structure-imports/{id}': {
    rights: nationOnly,
    path: { id: 'network' },
    answers: [404],
  },
  'GET /v1/structure-imports/{id}/lines': {
    rights: nationOnly,
    path: { id: 'network' },
    answers: [404],
  },
  'POST /v1/structure-imports/{id}/apply': {
    rights: nationOnly,
    path: { id: 'network' },
    answers: [404],
  },
  // Signed by the SMS operator, in place of a token.
  'POST /v1/sms/receipts': {
    rights: 'public',
    body: () => ({ id: 'op-1', status: 'delivered' }),
    answers: [401],
  },
  'POST /v1/sms/answers': {
    rights: 'public',
    body: () => ({ id: 'answer-1', from: '+33639980001', text: 'OUI' }),
    answers: [401],
  },
  'GET /v1/public/structures': { rights: 'public' },
  'GET /v1/public/structures.csv': { rights: 'public' },
  'GET /v1/structures/points': {
    rights: reference,
    query: (id) => ({ 'filter[networkId]': id('network') }),
    lists: 'structure',
  },
  'POST /v1/structures': {
    rights: keepsNetwork,
    body: (id) => ({
      networkId: id('network'),
      name: 'Maison des droits',
      kind: 'main',
      format: 'fixed',
      communeInsee: '20042',
      commune: 'Neuville',
      postcode: '20420',
    }),
  },
  'PATCH /v1/structures/{id}': [
    { rights: keepsHours, path: { id: 'structure' }, body: () => ({ hours: null }) },
    {
      rights: { ...keepsHours, 'structure-manager': { may: 'nobody', sees: 'network' } },
      path: { id: 'structure' },
      body: () => ({ name: 'Maison des droits' }),
    },
  ],
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
  'POST /v1/operator-teams': {
    rights: nationDecides,
    body: () => ({
      operatorCode: 'CNAF',
      name: 'Équipe des droits',
      departments: ['01'],
      zone: 'Europe/Paris',
      holidayDepartment: '01',
      mailbox: null,
      hours: null,
      identityFields: ['surname'],
      publicNote: '',
    }),
  },
  'GET /v1/operator-teams/{id}': { rights: everybody, path: { id: 'team' } },
  'PATCH /v1/operator-teams/{id}': [
    {
      rights: { ...nationDecides, 'operator-manager': { may: 'own', sees: 'all' } },
      path: { id: 'team' },
      body: () => ({ publicNote: 'Note des droits' }),
    },
    { rights: nationDecides, path: { id: 'team' }, body: () => ({ active: true }) },
  ],
  'GET /v1/operators': { rights: everybody },
  'GET /v1/operators/{id}': { rights: everybody, path: { id: 'operator' } },
  'PATCH /v1/operators/{id}': {
    rights: nationDecides,
    path: { id: 'operator' },
    body: () => ({ label: 'Opérateur des droits' }),
  },
  'GET /v1/procedures': { rights: everybody },
  'POST /v1/procedures': {
    rights: nationDecides,
    body: () => ({
      code: 'demarche-des-droits',
      label: 'Démarche des droits',
      theme: 'justice',
      operatorCodes: [],
      link: null,
    }),
  },
  'GET /v1/procedures/{id}': { rights: everybody, path: { id: 'procedure' } },
  'GET /v1/procedures/{id}/versions': { rights: everybody, path: { id: 'procedure' } },
  'PATCH /v1/procedures/{id}': {
    rights: nationDecides,
    path: { id: 'procedure' },
    body: () => ({ label: 'Démarche des droits' }),
  },
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
  'GET /v1/invitations': {
    rights: readsMembers,
    query: () => ({ 'page[size]': '200' }),
    lists: 'invitation',
  },
  'POST /v1/invitations': {
    rights: readsMembers,
    body: (id) => ({
      email: 'droits@maillage.example',
      displayName: 'Droits',
      role: 'agent',
      scope: 'structure',
      scopeId: id('structure'),
    }),
  },
  // What a list may promise is judged line by line.
  'POST /v1/invitations/review': { rights: managesMembers, body: aList },
  'POST /v1/invitations/bulk': { rights: managesMembers, body: aList },
  'POST /v1/invitations/{id}/resend': { rights: readsMembers, path: { id: 'invitation' } },
  'POST /v1/invitations/{id}/revoke': { rights: readsMembers, path: { id: 'invitation' } },
  'POST /v1/beneficiaries': {
    rights: { ...searchesPersons, prescriber: 'own' },
    body: (id) => ({
      networkId: id('network'),
      structureId: id('structure'),
      surname: 'Droits',
      firstName: 'Personne',
    }),
  },
  'POST /v1/beneficiaries/search': {
    rights: searchesPersons,
    body: (id) => ({ networkId: id('network'), typed: id('surname of the person') }),
    lists: 'person',
  },
  'GET /v1/beneficiaries/{id}': {
    rights: { ...opensFiles, prescriber: 'author' },
    path: { id: 'person' },
  },
  'PATCH /v1/beneficiaries/{id}': {
    rights: opensFiles,
    path: { id: 'person' },
    body: () => ({ language: 'fr' }),
  },
  'GET /v1/beneficiaries/{id}/export': { rights: opensFiles, path: { id: 'person' } },
  'GET /v1/beneficiaries/{id}/export.pdf': { rights: opensFiles, path: { id: 'person' } },
  'GET /v1/beneficiaries/{id}/household': { rights: opensFiles, path: { id: 'person' } },
  'POST /v1/beneficiaries/{id}/structures': {
    rights: opensFiles,
    path: { id: 'person' },
    body: (id) => ({ structureId: id('structure') }),
  },
  'POST /v1/beneficiaries/{id}/openings': {
    rights: searchesPersons,
    path: { id: 'person' },
    body: () => ({ reason: 'phone-call' }),
  },
  'POST /v1/beneficiaries/names': {
    rights: { ...searchesPersons, prescriber: 'author' },
    body: (id) => ({ ids: [id('person')] }),
    lists: 'person',
  },
  // Who may erase finds nobody here: the person was erased before.
  'POST /v1/beneficiaries/{id}/erasure': {
    rights: { agent: 'hidden', 'structure-manager': 'hidden' },
    path: { id: 'erased person' },
    body: () => ({ reason: 'asked-by-person', confirmed: true }),
  },
  'GET /v1/retention/forecast': {
    rights: { ...keepsNetwork, 'structure-manager': 'network' },
    query: (id) => ({ 'filter[networkId]': id('network') }),
  },
  'GET /v1/calls': {
    rights: { agent: 'own', 'structure-manager': 'own' },
    query: (id) => ({ 'filter[structureId]': id('structure') }),
  },
  // Nobody has to be called here: a call that is unknown is refused as one of another desk.
  'POST /v1/calls/{id}/outcome': {
    rights: { agent: 'hidden', 'structure-manager': 'hidden' },
    path: { id: 'person' },
    body: () => ({ outcome: 'done' }),
  },
  // Everybody's own.
  'GET /v1/notices': { rights: everybody },
  'POST /v1/notices/read': { rights: everybody, body: () => ({ ids: ['notice-of-nobody'] }) },
  'GET /v1/notification-preference': { rights: everybody },
  'PUT /v1/notification-preference': {
    rights: everybody,
    body: () => ({ frequency: 'daily' }),
  },
  'GET /v1/erasures/{id}': { rights: searchesPersons, path: { id: 'erasure' } },
  'GET /v1/read-log': [
    {
      rights: { ...searchesPersons, coordinator: 'never' },
      query: (id) => ({ 'filter[beneficiaryId]': id('person') }),
    },
    {
      rights: { 'structure-manager': 'own' },
      query: (id) => ({ 'filter[structureId]': id('structure'), 'filter[day]': dayFromToday() }),
    },
    {
      rights: { coordinator: 'own' },
      query: (id) => ({ 'filter[networkId]': id('network'), 'filter[day]': dayFromToday() }),
    },
  ],
};
