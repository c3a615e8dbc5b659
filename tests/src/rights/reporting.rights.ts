import { dayFromToday, quarterOfDay } from '../desk.js';
import type { Rows } from './row.js';

const reads = { agent: 'own', 'structure-manager': 'own', coordinator: 'own' } as const;
/** Activities are the house's to write; the coordinator reads them. */
const writes = { ...reads, coordinator: { may: 'nobody', sees: 'own' } } as const;

export const reportingRights: Rows = {
  'GET /v1/indicators': {
    rights: {
      agent: 'all',
      'structure-manager': 'all',
      prescriber: 'all',
      coordinator: 'all',
      'operator-agent': 'all',
      'operator-manager': 'all',
      national: 'all',
      'admin-of-nation': 'all',
      'admin-of-network': 'all',
    },
  },
  'GET /v1/dashboards/quarter': {
    rights: { agent: 'network', 'structure-manager': 'network', coordinator: 'own' },
    query: (id) => ({ networkId: id('network'), quarter: quarterOfDay(dayFromToday()) }),
  },
  'GET /v1/activities': {
    rights: reads,
    query: () => ({ 'filter[status]': 'confirmed', 'page[size]': '200' }),
    lists: 'activity',
  },
  'GET /v1/activities/{id}': { rights: reads, path: { id: 'activity' } },
  'POST /v1/activities': {
    rights: writes,
    body: (id) => ({
      structureId: id('structure'),
      localDay: dayFromToday(),
      durationMinutes: 15,
      theme: 'housing',
    }),
  },
  'POST /v1/activities/{id}/confirm': {
    anew: 'proposed activity',
    rights: writes,
    path: { id: 'activity' },
    body: () => ({}),
  },
  'POST /v1/activities/{id}/dismiss': {
    anew: 'proposed activity',
    rights: writes,
    path: { id: 'activity' },
  },
};
