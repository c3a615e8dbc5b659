import { dayFromToday } from '../desk.js';
import { elsewhere } from './callers.js';
import { presentRights } from './appointments/present.rights.js';
import { openingsRights } from './appointments/openings.rights.js';
import { motivesRights } from './appointments/motives.rights.js';
import { timeOffRights } from './appointments/time-off.rights.js';
import { workshopsRights } from './appointments/workshops.rights.js';
import type { Rows } from './row.js';

/** Free slots and booking, in the whole network. */
const books = { agent: 'network', 'structure-manager': 'network', prescriber: 'own' } as const;
/** Of their own house, and what they booked themselves elsewhere. */
const reads = { agent: 'own', 'structure-manager': 'own', prescriber: 'author' } as const;

/** Who sees to it that somebody receives; a coordinator sees neither person nor motive. */
const settles = { agent: 'own', 'structure-manager': 'own', coordinator: 'own' } as const;

export const appointmentsRights: Rows = {
  'GET /v1/slots': {
    rights: books,
    query: (id) => ({
      networkId: id('network'),
      motiveCode: 'cnaf-rsa',
      from: dayFromToday(),
      to: dayFromToday(7),
    }),
  },
  'POST /v1/appointments': {
    rights: books,
    body: (id) => ({
      motiveCode: 'cnaf-rsa',
      structureId: id('structure'),
      memberId: id('member of the slot'),
      startsAt: id('slot start'),
      beneficiaryId: id('person'),
    }),
    anew: 'slot',
  },
  'POST /v1/holds': {
    rights: books,
    body: (id) => ({
      motiveCode: 'cnaf-rsa',
      structureId: id('structure'),
      memberId: id('member of the slot'),
      startsAt: id('slot start'),
    }),
    anew: 'slot',
  },
  'DELETE /v1/holds/{id}': {
    rights: { agent: 'author', 'structure-manager': 'author', prescriber: 'author' },
    path: { id: 'hold' },
  },
  'GET /v1/appointments': [
    {
      // No day board for a prescriber: to them, no house has one.
      rights: { agent: 'own', 'structure-manager': 'own', prescriber: 'hidden' },
      query: (id) => ({
        'filter[structureId]': id('structure'),
        'filter[day]': id('day of the appointment'),
        'page[size]': '200',
      }),
      lists: 'appointment',
    },
    {
      rights: reads,
      query: (id) => ({ 'filter[beneficiaryId]': id('person') }),
      lists: 'appointment',
    },
    {
      rights: { agent: 'author', prescriber: 'author', 'structure-manager': 'author' },
      query: () => ({ 'filter[bookedByMe]': 'true', 'page[size]': '200' }),
      lists: 'appointment',
    },
  ],
  'GET /v1/settlements': {
    rights: settles,
    query: () => ({ 'page[size]': '200' }),
    lists: 'appointment to settle',
  },
  'GET /v1/appointments/{id}/colleagues': { rights: settles, path: { id: 'appointment' } },
  'POST /v1/appointments/{id}/reassign': {
    rights: settles,
    path: { id: 'appointment' },
    body: () => ({ memberId: elsewhere.memberId }),
    instead: {
      status: 422,
      code: 'APPOINTMENT.SUCCESSOR_UNFIT',
      because: 'who is from elsewhere does not receive at that house',
    },
  },
  'GET /v1/appointments/{id}': { rights: reads, path: { id: 'appointment' } },
  'POST /v1/appointments/{id}/status': [
    {
      rights: reads,
      path: { id: 'appointment' },
      anew: 'appointment',
      body: () => ({ status: 'cancelled-by-beneficiary' }),
    },
    {
      rights: { ...reads, prescriber: { may: 'nobody', sees: 'author' } },
      path: { id: 'appointment' },
      anew: 'appointment',
      body: () => ({ status: 'arrived' }),
    },
  ],
  'PUT /v1/appointments/{id}/papers': {
    rights: { agent: 'own', 'structure-manager': 'own' },
    path: { id: 'appointment' },
    body: () => ({ papersSeen: [] }),
  },
  'POST /v1/appointments/{id}/move': {
    rights: reads,
    path: { id: 'appointment' },
    anew: 'appointment to move',
    body: (id) => ({ memberId: id('member of the slot'), startsAt: id('slot start') }),
  },
  ...motivesRights,
  ...openingsRights,
  ...presentRights,
  ...timeOffRights,
  ...workshopsRights,
};
