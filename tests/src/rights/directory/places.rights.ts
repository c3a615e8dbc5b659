import { randomUUID } from 'node:crypto';
import type { Rows } from '../row.js';
import { aNationalList } from '../things.js';
import { keepsNetwork, reference } from './reach.js';

const nationOnly = {
  'admin-of-nation': 'all',
  'admin-of-network': { may: 'nobody', sees: 'all' },
} as const;
/** A manager keeps hours, rooms and stops of the own house, and reads those of the network. */
const keepsHours = {
  ...keepsNetwork,
  'structure-manager': { may: 'own', sees: 'network' },
} as const;

export const placesRights: Rows = {
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
    body: (id) => ({ name: `Hub ${randomUUID()}`, networkIds: [id('network')] }),
  },
  'PATCH /v1/hubs/{id}': {
    rights: { 'admin-of-nation': 'all', 'admin-of-network': 'hidden' },
    path: { id: 'hub' },
    body: () => ({ name: `Hub ${randomUUID()}` }),
  },
  'DELETE /v1/hubs/{id}': {
    anew: 'hub',
    rights: { 'admin-of-nation': 'all', 'admin-of-network': 'hidden' },
    path: { id: 'hub' },
  },
  'POST /v1/structure-imports': {
    rights: nationOnly,
    body: aNationalList,
    type: 'text/csv',
  },
  'GET /v1/structure-imports': { rights: nationOnly },
  'GET /v1/structure-imports/{id}': {
    rights: nationOnly,
    path: { id: 'structure import' },
  },
  'GET /v1/structure-imports/{id}/lines': {
    rights: nationOnly,
    path: { id: 'structure import' },
  },
  'POST /v1/structure-imports/{id}/apply': {
    anew: 'structure import',
    rights: nationOnly,
    path: { id: 'structure import' },
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
};
