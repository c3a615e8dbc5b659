import { randomUUID } from 'node:crypto';
import type { Rows } from '../row.js';
import { keepsNetwork } from './reach.js';

const readsMembers = {
  'structure-manager': 'own',
  coordinator: 'own',
  'admin-of-nation': 'all',
  'admin-of-network': 'own',
  // The member of the test works at a house, in no team.
  'operator-manager': 'hidden',
} as const;
const managesMembers = {
  'structure-manager': 'all',
  coordinator: 'all',
  'admin-of-nation': 'all',
  'admin-of-network': 'all',
  'operator-manager': 'all',
} as const;
const aList = () => ({
  csv: `courriel,nom,role,lieu\n${randomUUID()}@maillage.example,Invitée,Conseiller,Orval\n`,
});

export const membersRights: Rows = {
  'GET /v1/api-clients': { rights: keepsNetwork, lists: 'api client' },
  'POST /v1/api-clients': {
    rights: keepsNetwork,
    body: (id) => ({
      name: 'Agenda des droits',
      role: 'agent',
      scope: 'structure',
      scopeId: id('structure'),
    }),
  },
  'GET /v1/api-clients/{id}': { rights: keepsNetwork, path: { id: 'api client' } },
  'GET /v1/api-clients/{id}/calls': { rights: keepsNetwork, path: { id: 'api client' } },
  'POST /v1/api-clients/{id}/revoke': {
    anew: 'api client',
    rights: keepsNetwork,
    path: { id: 'api client' },
  },
  'GET /v1/members': { rights: readsMembers, lists: 'member' },
  'GET /v1/partners': {
    rights: { 'structure-manager': 'own' },
    query: (id) => ({ 'filter[structureId]': id('structure') }),
  },
  'GET /v1/members/{id}': { rights: readsMembers, path: { id: 'member' } },
  'PATCH /v1/members/{id}': {
    rights: readsMembers,
    path: { id: 'member' },
    body: () => ({ displayName: 'Un autre nom' }),
  },
  'POST /v1/members/{id}/grants': {
    anew: 'member who manages',
    rights: readsMembers,
    path: { id: 'member' },
    body: (id) => ({ role: 'agent', scope: 'structure', scopeId: id('structure') }),
  },
  'DELETE /v1/members/{id}/grants/{role}/{scopeId}': {
    anew: 'member of two houses',
    rights: readsMembers,
    path: { id: 'member', role: 'role of the member', scopeId: 'structure' },
  },
  'GET /v1/members/{id}/held-work': { rights: readsMembers, path: { id: 'member' } },
  'POST /v1/members/{id}/suspend': {
    anew: 'member',
    rights: readsMembers,
    path: { id: 'member' },
    body: () => ({ successorId: null }),
  },
  'POST /v1/members/{id}/reinstate': {
    anew: 'suspended member',
    rights: readsMembers,
    path: { id: 'member' },
  },
  'GET /v1/invitations': {
    rights: readsMembers,
    query: () => ({ 'page[size]': '200' }),
    lists: 'invitation',
  },
  'POST /v1/invitations': {
    rights: readsMembers,
    body: (id) => ({
      email: `droits-${randomUUID()}@maillage.example`,
      displayName: 'Droits',
      role: 'agent',
      scope: 'structure',
      scopeId: id('structure'),
    }),
  },
  // What a list may promise is judged line by line.
  'POST /v1/invitations/review': { rights: managesMembers, body: aList },
  'POST /v1/invitations/bulk': { rights: managesMembers, body: aList },
  'POST /v1/invitations/{id}/resend': {
    anew: 'invitation',
    rights: readsMembers,
    path: { id: 'invitation' },
  },
  'POST /v1/invitations/{id}/revoke': {
    anew: 'invitation',
    rights: readsMembers,
    path: { id: 'invitation' },
  },
};
