import { dayFromToday } from '../../desk.js';
import type { Rows } from '../row.js';
import { nextHoliday } from '../things.js';

/** The member, and who manages the house; a partner's manager sees to partners only. */
const keepsAbsences = {
  agent: 'author',
  'structure-manager': 'own',
  'operator-agent': 'hidden',
  'operator-manager': 'hidden',
} as const;
const readsClosures = { agent: 'own', 'structure-manager': 'own', coordinator: 'own' } as const;
const closes = { 'structure-manager': 'own' } as const;
const evening = () => ({
  firstDay: dayFromToday(80),
  from: '20:00',
  lastDay: dayFromToday(80),
  to: '21:00',
});

export const timeOffRights: Rows = {
  'GET /v1/calendar': [
    {
      rights: { ...readsClosures, 'operator-agent': 'hidden', 'operator-manager': 'hidden' },
      query: (id) => ({
        structureId: id('structure'),
        from: dayFromToday(65),
        to: dayFromToday(75),
      }),
    },
    {
      rights: { ...readsClosures, 'operator-agent': 'hidden', 'operator-manager': 'hidden' },
      query: (id) => ({ memberId: id('author'), from: dayFromToday(), to: dayFromToday(6) }),
    },
  ],
  'GET /v1/absences': [
    {
      rights: keepsAbsences,
      query: (id) => ({ 'filter[memberId]': id('author'), 'page[size]': '200' }),
      lists: 'absence',
    },
    {
      rights: keepsAbsences,
      query: (id) => ({ 'filter[structureId]': id('structure'), 'page[size]': '200' }),
      lists: 'absence',
    },
  ],
  'GET /v1/absences/{id}': { rights: keepsAbsences, path: { id: 'absence' } },
  'GET /v1/absences/{id}/history': { rights: keepsAbsences, path: { id: 'absence' } },
  'POST /v1/absences': {
    rights: keepsAbsences,
    body: (id) => ({
      memberId: id('author'),
      zone: 'Europe/Paris',
      reason: 'training',
      time: { kind: 'period', ...evening() },
    }),
  },
  'POST /v1/absences/preview': {
    rights: keepsAbsences,
    body: (id) => ({
      memberId: id('author'),
      zone: 'Europe/Paris',
      reason: 'training',
      time: { kind: 'period', ...evening() },
    }),
  },
  'PATCH /v1/absences/{id}': {
    rights: keepsAbsences,
    path: { id: 'absence' },
    body: () => ({ reason: 'meeting', time: { kind: 'period', ...evening() } }),
  },
  'DELETE /v1/absences/{id}': { rights: keepsAbsences, path: { id: 'absence' }, anew: 'absence' },
  'GET /v1/closures': {
    rights: readsClosures,
    query: (id) => ({ 'filter[structureId]': id('structure'), 'page[size]': '200' }),
    lists: 'closure',
  },
  'GET /v1/closures/{id}': { rights: readsClosures, path: { id: 'closure' } },
  'GET /v1/closures/{id}/history': { rights: readsClosures, path: { id: 'closure' } },
  'POST /v1/closures': {
    rights: closes,
    body: (id) => ({ structureId: id('structure'), roomId: null, reason: 'event', ...evening() }),
  },
  'POST /v1/closures/preview': {
    rights: closes,
    body: (id) => ({ structureId: id('structure'), roomId: null, reason: 'event', ...evening() }),
  },
  'PATCH /v1/closures/{id}': {
    rights: closes,
    path: { id: 'closure' },
    body: () => ({ reason: 'training', ...evening() }),
  },
  'DELETE /v1/closures/{id}': { rights: closes, path: { id: 'closure' }, anew: 'closure' },
  'GET /v1/worked-holidays': {
    rights: readsClosures,
    query: (id) => ({ 'filter[structureId]': id('structure'), 'page[size]': '200' }),
    lists: 'worked holiday',
  },
  'POST /v1/worked-holidays': {
    rights: closes,
    body: (id) => ({ structureId: id('structure'), day: nextHoliday() }),
  },
  'DELETE /v1/worked-holidays/{id}': {
    rights: closes,
    path: { id: 'worked holiday' },
    anew: 'worked holiday',
  },
};
