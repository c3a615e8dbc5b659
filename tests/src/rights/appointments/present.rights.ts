import type { Row, Rows } from '../row.js';

/** A manager is told of the own houses only, whatever other houses the network has. */
const ofNetwork: Row = {
  rights: { 'structure-manager': 'network', coordinator: 'own' },
  query: (id) => ({ 'filter[networkId]': id('network'), 'page[size]': '200' }),
};

export const presentRights: Rows = {
  'GET /v1/present/next-slots': ofNetwork,
  'GET /v1/present/members-without-openings': ofNetwork,
  'GET /v1/present/statuses-to-fill': ofNetwork,
};
