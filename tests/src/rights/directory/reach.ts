/** People of a network, within it. */
const ofTheNetwork = {
  agent: 'network',
  'structure-manager': 'network',
  prescriber: 'own',
  coordinator: 'own',
} as const;
/** Reference data: people of a network within it, operators and the nation everywhere. */
export const reference = {
  ...ofTheNetwork,
  'operator-agent': 'all',
  'operator-manager': 'all',
  national: 'all',
  'admin-of-nation': 'all',
  'admin-of-network': 'own',
} as const;
export const everybody = {
  ...reference,
  agent: 'all',
  'structure-manager': 'all',
  prescriber: 'all',
  coordinator: 'all',
  'admin-of-network': 'all',
} as const;
/** Seen by everybody who may read the network; kept by coordinators and administrators. */
export const keepsNetwork = {
  coordinator: 'own',
  'admin-of-nation': 'all',
  'admin-of-network': 'own',
} as const;
