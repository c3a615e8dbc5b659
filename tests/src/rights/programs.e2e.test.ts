import { describe, expect, it } from '@jest/globals';
import { apiClientRoles, apiClientScopes, serviceNames } from '@maillage/contracts/codes';
import type { ServiceName } from '@maillage/contracts/codes';
import { ask } from './asking.js';
import { here, type Caller } from './callers.js';
import { routesOf, type ApiRoute } from './open-api.js';

/** What API clients may use, by the first word of the route. All else is about who people are, and closed (ADR 14). */
const openToPrograms: Readonly<Record<ServiceName, readonly string[]>> = {
  directory: [
    ...['networks', 'hubs', 'structures', 'structure-imports', 'public', 'sms'],
    ...['operators', 'operator-teams', 'procedures'],
  ],
  appointments: [
    ...[
      'appointments',
      'slots',
      'holds',
      'openings',
      'opening-batches',
      'closures',
      'worked-holidays',
    ],
    ...['motives', 'national-motives', 'motive-subscriptions', 'motive-changes'],
    ...['workshops', 'seats'],
  ],
  referrals: ['mandates', 'cases', 'legs'],
  reporting: ['activities', 'dashboards', 'indicators'],
};

/** A client of each role that one may have, near to everything. */
const programs: readonly Caller[] = apiClientScopes.flatMap((scope) =>
  apiClientRoles[scope].map((role): Caller => {
    const scopeId = scope === 'structure' ? here.structureId : here.networkId;
    return {
      name: `a program as ${role}`,
      roleCase: role === 'admin' ? 'admin-of-network' : role,
      distance: 'own',
      role,
      subject: 'client:rights-program',
      grants: [{ role, scope, scopeId, networkIds: [here.networkId] }],
    };
  }),
);

const isOpen = (service: ServiceName, { pattern }: ApiRoute): boolean =>
  openToPrograms[service].includes(pattern.split('/')[2] ?? '');

async function answersOf(service: ServiceName, routes: readonly ApiRoute[]): Promise<string[]> {
  const answers: string[] = [];
  for (const { name, method, pattern } of routes) {
    for (const program of programs) {
      const path = pattern.replaceAll(/\{\w+\}/g, 'any');
      const { status, body } = await ask<{ code?: string } | null>(service, program, {
        method,
        path,
      });
      answers.push(`${name} to ${program.name}: ${status} ${body?.code ?? ''}`);
    }
  }
  return answers;
}

describe.each(serviceNames)('a program at %s', (service) => {
  it('is refused whatever is about who people are, and what nobody has opened to it', async () => {
    const closed = (await routesOf(service)).filter((route) => !isOpen(service, route));
    const answers = await answersOf(service, closed);
    expect(answers.filter((answer) => !answer.includes(': 403 '))).toEqual([]);
    if (service === 'directory') expect(answers.join()).toContain('/v1/read-log');
  });

  it('is not refused for being one elsewhere', async () => {
    const open = (await routesOf(service)).filter(
      (route) => isOpen(service, route) && route.method === 'GET',
    );
    const answers = await answersOf(service, open);
    expect(answers.length).toBeGreaterThan(0);
    expect(answers.filter((answer) => answer.includes('CLIENT.NOT_ALLOWED'))).toEqual([]);
  });
});
