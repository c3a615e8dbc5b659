import type { Rows } from '../row.js';
import { nextWorkshopStart } from './workshop-things.js';

/** Free seats are for everybody of the network; who takes part, for the house. */
const reads = { agent: 'network', 'structure-manager': 'network', coordinator: 'own' } as const;
const keeps = { agent: 'own', 'structure-manager': 'own' } as const;

export const workshopsRights: Rows = {
  'GET /v1/workshops': [
    {
      rights: reads,
      query: (id) => ({ 'filter[networkId]': id('network'), 'page[size]': '200' }),
      lists: 'workshop',
    },
    {
      rights: reads,
      query: (id) => ({ 'filter[structureId]': id('structure'), 'page[size]': '200' }),
      lists: 'workshop',
    },
  ],
  'GET /v1/workshops/rooms': {
    rights: keeps,
    query: (id) => ({
      structureId: id('structure'),
      motiveCode: id('workshop motive'),
      startsAt: nextWorkshopStart(),
    }),
  },
  'GET /v1/workshops/{id}': { rights: reads, path: { id: 'workshop' } },
  'POST /v1/workshops': {
    rights: keeps,
    body: (id) => ({
      structureId: id('structure'),
      motiveCode: id('workshop motive'),
      leaderIds: [id('author')],
      startsAt: nextWorkshopStart(),
      seats: 4,
      place: 'Salle des fêtes',
    }),
  },
  'POST /v1/workshops/{id}/cancel': {
    rights: keeps,
    path: { id: 'workshop' },
    anew: 'workshop',
    body: () => ({ reason: 'agent-absent' }),
  },
  'POST /v1/workshops/{id}/hold': {
    rights: keeps,
    path: { id: 'workshop' },
    instead: {
      status: 409,
      code: 'WORKSHOP.NOT_BEGUN',
      because: 'a workshop that has begun cannot be planned',
    },
  },
  'GET /v1/seats': {
    rights: keeps,
    query: (id) => ({ 'filter[workshopId]': id('workshop'), 'page[size]': '200' }),
    lists: 'seat',
  },
  'POST /v1/seats': {
    rights: { agent: 'network', 'structure-manager': 'network' },
    body: (id) => ({ workshopId: id('workshop'), beneficiaryId: id('person') }),
    anew: 'workshop',
  },
  'POST /v1/seats/{id}/status': {
    rights: keeps,
    path: { id: 'seat' },
    anew: 'seat',
    body: () => ({ status: 'arrived' }),
  },
};
