import type { Rows } from '../row.js';
import { aMotive } from './motive-things.js';

/** Whoever books in the network. */
const reads = { agent: 'network', 'structure-manager': 'network', prescriber: 'own' } as const;
/** What a house offers: its manager, or the coordinator of its network. */
const keepsHouse = { 'structure-manager': 'own', coordinator: 'own' } as const;

export const motivesRights: Rows = {
  'GET /v1/motives': {
    rights: { ...reads, coordinator: 'own' },
    query: (id) => ({ 'filter[networkId]': id('network'), 'page[size]': '200' }),
  },
  'GET /v1/motives/{id}': {
    rights: { ...reads, coordinator: 'own' },
    path: { id: 'motive' },
  },
  'POST /v1/motives': {
    rights: { coordinator: 'own' },
    body: (id) => aMotive(id('network')),
  },
  'PATCH /v1/motives/{id}': {
    rights: { coordinator: 'own' },
    path: { id: 'motive' },
    body: () => ({ durationMinutes: 40, requiredDocuments: ['RIB', 'Carte Vitale'] }),
  },
  'POST /v1/motives/{id}/take-national-version': {
    rights: { coordinator: 'own' },
    path: { id: 'motive' },
    body: () => ({ nationalVersion: 1 }),
    instead: {
      status: 422,
      code: 'MOTIVE.NO_NEWER_NATIONAL_VERSION',
      because: 'no motive of the network is behind the national set',
    },
  },
  'GET /v1/national-motives': {
    rights: { coordinator: 'own' },
    query: (id) => ({ 'filter[networkId]': id('network') }),
  },
  'POST /v1/national-motives/adopt': {
    rights: { coordinator: 'own' },
    body: (id) => ({ networkId: id('network'), codes: ['cnaf-rsa'] }),
  },
  'GET /v1/motive-subscriptions': {
    rights: keepsHouse,
    query: (id) => ({ 'filter[structureId]': id('structure'), 'page[size]': '200' }),
    lists: 'motive subscription',
  },
  'POST /v1/motive-subscriptions': {
    rights: keepsHouse,
    body: (id) => ({ structureId: id('structure'), motiveCodes: ['cnaf-rsa'] }),
  },
  'PATCH /v1/motive-subscriptions/{id}': {
    rights: keepsHouse,
    path: { id: 'motive subscription' },
    body: () => ({ durationMinutes: 40, bookableBy: ['agents'] }),
  },
  'DELETE /v1/motive-subscriptions/{id}': {
    rights: keepsHouse,
    path: { id: 'motive subscription' },
    anew: 'motive subscription',
  },
  'GET /v1/motive-changes': {
    rights: { 'structure-manager': 'network', coordinator: 'own' },
    query: (id) => ({ 'filter[networkId]': id('network') }),
  },
};
