import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { serviceNames, type ServiceName } from '@maillage/contracts/codes';
import type { Problem } from '@maillage/contracts/http';
import { Client } from '../client.js';
import { ask, type Request } from '../rights/asking.js';
import { requestOf } from '../rights/request-of.js';
import { callers, type Caller, type RoleCase } from '../rights/callers.js';
import { removeCopies } from '../rights/copies.js';
import { differences, settledMarks, type Marks } from '../rights/database-marks.js';
import { leaveElsewhere, settleElsewhere } from '../rights/elsewhere.js';
import { routesOf, type ApiRoute } from '../rights/open-api.js';
import { expectedOf, rowsFor } from '../rights/row.js';
import { rightsTables } from '../rights/tables.js';
import { makeThings, type Ids } from '../rights/things.js';
import { testProduct } from '../test-product.js';
import { complaintAbout, complaintUnlessRight, processOf } from './refusals.js';
import { oddRequests, wrongRequests } from './wrong-requests.js';

export interface Campaign {
  /** The same seed, the same requests. */
  readonly seed: number;
  /** Requests of each kind to each route. */
  readonly runs: number;
}

/** A route, somebody who may ask it, and a right request of theirs. */
interface Target {
  readonly route: ApiRoute;
  readonly caller: Caller | undefined;
  readonly right: Request;
}

let routes: ReadonlyMap<ServiceName, readonly ApiRoute[]>;
let idsFor: (roleCase: RoleCase) => Ids;

async function prepare(): Promise<void> {
  await settleElsewhere();
  idsFor = await makeThings();
  const found = serviceNames.map(async (each) => [each, await routesOf(each)] as const);
  routes = new Map(await Promise.all(found));
}

function targetOf(service: ServiceName, name: string): Target {
  const route = routes.get(service)?.find((each) => each.name === name);
  const [row] = rowsFor(rightsTables[service], name);
  if (!route || !row) throw new Error(`${name} is no route of ${service}: remove its row`);
  const nearest = callers.find((caller) => expectedOf(row, caller) === 'allowed');
  const caller = row.rights === 'public' ? undefined : nearest;
  return { route, caller, right: requestOf(route, row, idsFor(caller?.roleCase ?? 'agent')) };
}

/** Every route of every service is sent what it must refuse: it does, changes nothing, and stays up. */
export function refusesBadInput({ seed, runs }: Campaign): void {
  beforeAll(prepare);
  afterAll(leaveElsewhere);
  afterAll(removeCopies);

  const tryAll = (
    requests: fc.Arbitrary<Request> | undefined,
    complaint: (request: Request) => Promise<string | null>,
  ): Promise<void> => {
    const property = async (request: Request): Promise<void> => {
      expect(await complaint(request)).toBeNull();
    };
    return requests
      ? fc.assert(fc.asyncProperty(requests, property), { seed, numRuns: runs })
      : Promise.resolve();
  };

  describe.each(serviceNames)('%s', (service) => {
    const names = Object.keys(rightsTables[service]);
    let before: Marks;
    let process: number;

    beforeAll(async () => {
      before = await settledMarks(service);
      process = processOf(service);
    });

    it.each(names)('%s refuses what makes no sense', async (name) => {
      const { route, caller, right } = targetOf(service, name);
      await tryAll(wrongRequests(route, right), async (wrong) =>
        complaintAbout(await answered(() => ask<Problem>(service, caller, wrong))),
      );
    });

    it('has changed nothing by it', async () => {
      expect(differences(before, await settledMarks(service))).toEqual([]);
    });

    it.each(names)('%s takes or refuses what is odd', async (name) => {
      const { route, caller, right } = targetOf(service, name);
      await tryAll(oddRequests(route, right), async (odd) =>
        complaintUnlessRight(await answered(() => ask<Problem>(service, caller, odd))),
      );
    });

    it('is the same process still, and ready', async () => {
      expect(processOf(service)).toBe(process);
      const { status } = await new Client(testProduct.urlOf(service)).get('/health/ready');
      expect(status).toBe(200);
    });
  });
}

/**
 * An answer to a body that may be refused before it is read to its end: the service then closes the connection, and
 * who still writes may hear of that before the answer. Asked once more, on a connection of its own.
 */
async function answered<T>(request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    const { cause } = error as { readonly cause?: { readonly code?: string } };
    if (cause?.code !== 'EPIPE' && cause?.code !== 'ECONNRESET') throw error;
    return request();
  }
}
