import { dayFromToday } from '../../desk.js';
import type { Rows } from '../row.js';
import { anEveningOf } from './opening-things.js';

/** Partners see their own permanences, and this is none of theirs. */
const partners = { 'operator-agent': 'hidden', 'operator-manager': 'hidden' } as const;
const reads = {
  agent: 'own',
  'structure-manager': 'own',
  coordinator: 'own',
  ...partners,
} as const;
const sets = { 'structure-manager': 'own' } as const;
const writes = { ...sets, ...partners } as const;

export const openingsRights: Rows = {
  'GET /v1/openings/missing': {
    rights: {
      'structure-manager': 'network',
      coordinator: 'own',
      'admin-of-nation': 'all',
      'admin-of-network': 'own',
    },
    query: (id) => ({ 'filter[networkId]': id('network') }),
  },
  'GET /v1/openings': [
    {
      rights: reads,
      query: (id) => ({ 'filter[structureId]': id('structure'), 'page[size]': '200' }),
      lists: 'opening',
    },
    {
      rights: reads,
      query: (id) => ({ 'filter[memberId]': id('author'), 'page[size]': '200' }),
      lists: 'opening',
    },
    {
      // A whole network is for its coordinators.
      rights: { agent: 'hidden', 'structure-manager': 'hidden', coordinator: 'own', ...partners },
      query: (id) => ({ 'filter[networkId]': id('network'), 'page[size]': '200' }),
      lists: 'opening',
    },
  ],
  'GET /v1/openings/{id}': { rights: reads, path: { id: 'opening' } },
  'GET /v1/openings/{id}/history': { rights: reads, path: { id: 'opening' } },
  'POST /v1/openings': {
    rights: sets,
    body: (id) => ({
      structureId: id('structure'),
      memberId: id('author'),
      roomId: null,
      stopId: null,
      motiveCodes: ['cnaf-rsa'],
      recurrence: { kind: 'once', firstDay: dayFromToday(60) },
      blocks: [{ from: '20:00', to: '21:00' }],
      exceptions: [],
    }),
  },
  'POST /v1/opening-batches/preview': {
    rights: sets,
    body: (id) => ({
      ...{ kind: 'copy', structureId: id('structure'), memberIds: [id('author')] },
      ...{ from: dayFromToday(7), to: dayFromToday(13), firstDay: dayFromToday(35) },
    }),
  },
  'POST /v1/opening-batches': {
    rights: sets,
    body: (id) => anEveningOf(id('structure'), id('author')),
  },
  'GET /v1/opening-batches/{id}': { rights: sets, path: { id: 'opening batch' } },
  'DELETE /v1/opening-batches/{id}': {
    rights: sets,
    path: { id: 'opening batch' },
    anew: 'opening batch',
  },
  'PATCH /v1/openings/{id}': {
    rights: writes,
    path: { id: 'opening' },
    body: () => ({ motiveCodes: ['cnaf-rsa'], blocks: [{ from: '09:00', to: '12:00' }] }),
  },
  'POST /v1/openings/{id}/end': {
    rights: writes,
    path: { id: 'opening' },
    body: () => ({ lastDay: dayFromToday(40) }),
    anew: 'opening',
  },
  'DELETE /v1/openings/{id}': { rights: writes, path: { id: 'opening' }, anew: 'opening' },
};
