import { dayFromToday } from '../../desk.js';
import type { Rows } from '../row.js';
import { newSurname } from '../things.js';
import { keepsNetwork } from './reach.js';

const searchesPersons = { agent: 'network', 'structure-manager': 'network' } as const;
/** Persons received in the own house; those of another house of the network once a reason is given. */
const opensFiles = {
  agent: { may: 'own', sees: 'network' },
  'structure-manager': { may: 'own', sees: 'network' },
} as const;

export const personsRights: Rows = {
  'POST /v1/beneficiaries': {
    rights: { ...searchesPersons, prescriber: 'own' },
    body: (id) => ({
      networkId: id('network'),
      structureId: id('structure'),
      surname: newSurname(),
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
  'POST /v1/beneficiaries/{id}/erasure': [
    {
      rights: opensFiles,
      path: { id: 'person' },
      anew: 'person',
      body: () => ({ reason: 'asked-by-person', confirmed: true }),
    },
    {
      rights: { agent: 'hidden', 'structure-manager': 'hidden' },
      path: { id: 'erased person' },
      body: () => ({ reason: 'asked-by-person', confirmed: true }),
    },
  ],
  'GET /v1/retention/forecast': {
    rights: { ...keepsNetwork, 'structure-manager': 'network' },
    query: (id) => ({ 'filter[networkId]': id('network') }),
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
