import { dayFromToday } from '../desk.js';
import type { Rows } from './row.js';

const house = { agent: 'own', 'structure-manager': 'own' } as const;
const houseAndCoordinator = { ...house, coordinator: 'own' } as const;
/** Of the leg's team, under a mandate in force. */
const team = { 'operator-agent': 'own', 'operator-manager': 'own' } as const;
/** The house and the coordinator know the leg; they do not move it. */
const looksOn = { may: 'nobody', sees: 'own' } as const;

export const referralsRights: Rows = {
  'POST /v1/mandates': {
    rights: house,
    body: (id) => ({
      beneficiaryId: id('person'),
      structureId: id('structure'),
      operatorCodes: ['CNAF'],
      channel: 'paper-signed',
      duration: '31',
      signedOn: dayFromToday(),
      protectiveMeasure: false,
    }),
  },
  'GET /v1/mandates': {
    rights: house,
    query: (id) => ({ 'filter[beneficiaryId]': id('person') }),
    lists: 'mandate',
  },
  'GET /v1/mandates/{id}': { rights: house, path: { id: 'mandate' } },
  'POST /v1/cases': {
    rights: house,
    body: (id) => ({
      mandateId: id('mandate'),
      procedureCode: 'rsa',
      blockageCode: 'payment-blocked',
      urgency: 'none',
      subject: 'Versement bloqué',
      description: 'Plus rien depuis un mois.',
      teamIds: [id('team')],
    }),
  },
  'GET /v1/cases': {
    rights: houseAndCoordinator,
    query: (id) => ({ 'filter[beneficiaryId]': id('person') }),
    lists: 'case',
  },
  'GET /v1/cases/to-reassign': { rights: { 'structure-manager': 'all', coordinator: 'all' } },
  'POST /v1/cases/{id}/reassign': {
    rights: { 'structure-manager': 'own', coordinator: 'own' },
    path: { id: 'case' },
    body: (id) => ({ memberId: id('author') }),
    instead: {
      status: 422,
      code: 'WORK.SUCCESSOR_UNFIT',
      because: 'its author has it already, and keeps it for the other rows',
    },
  },
  'GET /v1/cases/{id}': { rights: houseAndCoordinator, path: { id: 'case' } },
  'GET /v1/legs': {
    rights: { ...houseAndCoordinator, ...team },
    query: () => ({ 'page[size]': '200' }),
    lists: 'leg',
  },
  'GET /v1/legs/{id}': { rights: { ...houseAndCoordinator, ...team }, path: { id: 'leg' } },
  'POST /v1/legs/{id}/take-charge': {
    anew: 'leg',
    rights: { ...team, agent: looksOn, 'structure-manager': looksOn, coordinator: looksOn },
    path: { id: 'leg' },
  },
  'POST /v1/legs/{id}/resolve': {
    anew: 'leg in charge',
    rights: { ...team, agent: looksOn, 'structure-manager': looksOn, coordinator: looksOn },
    path: { id: 'leg' },
    body: () => ({ outcome: 'payment-released', answer: 'Le versement est reparti.' }),
  },
  'POST /v1/legs/{id}/reassign': {
    rights: { 'operator-manager': 'own' },
    path: { id: 'leg' },
    body: (id) => ({ memberId: id('author') }),
    instead: {
      status: 422,
      code: 'WORK.SUCCESSOR_UNFIT',
      because: 'who wrote the case works in no team',
    },
  },
  'POST /v1/legs/{id}/close': {
    anew: 'resolved leg',
    rights: {
      agent: { may: 'author', sees: 'own' },
      'structure-manager': looksOn,
      coordinator: looksOn,
      'operator-agent': looksOn,
      'operator-manager': looksOn,
    },
    path: { id: 'leg' },
  },
};
