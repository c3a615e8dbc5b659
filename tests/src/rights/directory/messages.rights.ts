import type { Row, Rows } from '../row.js';
import { everybody } from './reach.js';

const unsigned: Row['instead'] = {
  status: 401,
  code: 'SMS.SIGNATURE_REFUSED',
  because: 'the SMS operator signs what it says, in place of a token',
};

export const messagesRights: Rows = {
  'POST /v1/sms/receipts': {
    rights: 'public',
    body: () => ({ id: 'op-1', status: 'delivered' }),
    instead: unsigned,
  },
  'POST /v1/sms/answers': {
    rights: 'public',
    body: () => ({ id: 'answer-1', from: '+33639980001', text: 'OUI' }),
    instead: unsigned,
  },
  'GET /v1/calls': {
    rights: { agent: 'own', 'structure-manager': 'own' },
    query: (id) => ({ 'filter[structureId]': id('structure') }),
  },
  'POST /v1/calls/{id}/outcome': {
    rights: { agent: 'own', 'structure-manager': 'own' },
    path: { id: 'call' },
    anew: 'call',
    body: () => ({ outcome: 'done' }),
  },
  // Everybody's own.
  'GET /v1/notices': { rights: everybody },
  'POST /v1/notices/read': { rights: everybody, body: () => ({ ids: ['notice-of-nobody'] }) },
  'GET /v1/notification-preference': { rights: everybody },
  'PUT /v1/notification-preference': {
    rights: everybody,
    body: () => ({ frequency: 'daily' }),
  },
};
