import { randomUUID } from 'node:crypto';
import type { Rows } from '../row.js';
import { everybody, reference } from './reach.js';

/** Operators, their teams and the catalogue are national. */
const nationDecides = { 'admin-of-nation': 'all' } as const;

export const operatorsRights: Rows = {
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
    {
      rights: nationDecides,
      path: { id: 'team' },
      body: () => ({ identityFields: ['surname', 'phone'] }),
    },
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
      code: `droits-${randomUUID()}`.slice(0, 40),
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
};
