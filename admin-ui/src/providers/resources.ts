/** Where each resource of the console is read and written. */
export const resourcePaths = {
  sessions: '/api/session/own',
  'api-clients': '/api/directory/v1/api-clients',
  networks: '/api/directory/v1/networks',
  structures: '/api/directory/v1/structures',
  'structure-imports': '/api/directory/v1/structure-imports',
  hubs: '/api/directory/v1/hubs',
  members: '/api/directory/v1/members',
  invitations: '/api/directory/v1/invitations',
  'missing-openings': '/api/appointments/v1/openings/missing',
  calls: '/api/directory/v1/calls',
  notices: '/api/directory/v1/notices',
  'notification-preference': '/api/directory/v1/notification-preference',
  beneficiaries: '/api/directory/v1/beneficiaries',
  erasures: '/api/directory/v1/erasures',
  'read-log': '/api/directory/v1/read-log',
  retention: '/api/directory/v1/retention',
  operators: '/api/directory/v1/operators',
  'operator-teams': '/api/directory/v1/operator-teams',
  coverage: '/api/directory/v1/operator-teams/coverage',
  procedures: '/api/directory/v1/procedures',
  motives: '/api/appointments/v1/motives',
  'national-motives': '/api/appointments/v1/national-motives',
  'motive-subscriptions': '/api/appointments/v1/motive-subscriptions',
  'motive-changes': '/api/appointments/v1/motive-changes',
  slots: '/api/appointments/v1/slots',
  appointments: '/api/appointments/v1/appointments',
  'appointments-to-reassign': '/api/appointments/v1/appointments/to-reassign',
  mandates: '/api/referrals/v1/mandates',
  cases: '/api/referrals/v1/cases',
  'cases-to-reassign': '/api/referrals/v1/cases/to-reassign',
  legs: '/api/referrals/v1/legs',
  activities: '/api/reporting/v1/activities',
  dashboards: '/api/reporting/v1/dashboards',
  indicators: '/api/reporting/v1/indicators',
} as const;

export type ResourceName = keyof typeof resourcePaths;

/** Resources to read again when a fact of this aggregate is told (`<service>.<aggregate>.<verb>.v<N>`). */
const resourcesByAggregate: Readonly<Record<string, readonly ResourceName[]>> = {
  'directory.network': ['networks', 'retention'],
  'directory.structure': ['structures'],
  'directory.member': ['members', 'cases-to-reassign', 'appointments-to-reassign'],
  'directory.beneficiary': ['beneficiaries', 'erasures'],
  'appointments.beneficiary': ['appointments', 'erasures'],
  'referrals.beneficiary': ['mandates', 'cases', 'legs', 'erasures'],
  'reporting.beneficiary': ['activities', 'erasures'],
  'directory.call': ['calls'],
  'directory.notice': ['notices'],
  'directory.operator': ['operators', 'operator-teams', 'coverage'],
  'directory.procedure': ['procedures'],
  'directory.operator-team': ['operator-teams', 'coverage'],
  'appointments.motive': [
    'motives',
    'national-motives',
    'motive-subscriptions',
    'motive-changes',
    'slots',
  ],
  'appointments.appointment': ['appointments', 'appointments-to-reassign', 'slots'],
  'referrals.mandate': ['mandates'],
  'referrals.case': ['cases', 'cases-to-reassign'],
  'referrals.leg': ['legs', 'cases'],
  'reporting.activity': ['activities', 'dashboards'],
  'reporting.quarter': ['dashboards'],
};

export function resourcesTouchedBy(eventType: string): readonly ResourceName[] {
  return resourcesByAggregate[eventType.split('.').slice(0, 2).join('.')] ?? [];
}
