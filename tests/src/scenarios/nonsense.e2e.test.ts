import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceNames } from '@maillage/contracts/codes';
import type { Problem } from '@maillage/contracts/http';
import { eventually } from '@maillage/testing';
import type { Answer } from '../client.js';
import { as, type SignedIn } from '../session.js';

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const writers = [
  'camille.aubry@maillage.example',
  'nadia.colin@maillage.example',
  'helene.garnier@maillage.example',
  'julie.moreau@maillage.example',
];

/** Paths through the gateway, parameters filled with an id that nothing has. */
let routes: { readonly posts: string[]; readonly gets: string[] };
let clients: SignedIn[];

beforeAll(async () => {
  clients = await Promise.all(writers.map(as));
  routes = await everyRoute(clients[0]!);
  await Promise.all(routes.posts.map(async (route) => allowed.set(route, await whoMay(route))));
});

// What one address may ask in a minute is left to the tests that follow.
afterAll(() =>
  eventually(
    async () => {
      const { headers } = await clients[0]!.get('/api/session');
      return Number(headers.get('x-ratelimit-remaining')) > 4_000;
    },
    { timeoutMs: 70_000, intervalMs: 1_000, message: 'the minute to be over' },
  ),
);

const allowed = new Map<string, SignedIn>();

/** A writer whose role may use the route, so that what is sent is looked at; the first where none may. */
async function whoMay(route: string): Promise<SignedIn> {
  for (const client of clients) {
    const { status } = await send(client, route, json, '{}');
    if (status !== 403) return client;
  }
  return clients[0]!;
}

async function everyRoute(client: SignedIn): Promise<typeof routes> {
  const posts = [rolePath];
  const gets: string[] = [];
  for (const service of serviceNames) {
    const document = await client.read<OpenApi>(`/api/${service}/openapi.json`);
    for (const [pattern, methods] of Object.entries(document.paths)) {
      const path = `/api/${service}${pattern.replaceAll(/\{\w+\}/g, 'nothing-has-this-id')}`;
      if (methods['get'] && pattern.startsWith('/v1/')) gets.push(path);
      if (methods['post']) posts.push(path);
    }
  }
  return { posts, gets };
}

const rolePath = '/api/session/role';
const tooDeep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
const json = 'application/json';

/** Bodies that no route wants, whatever it does. */
const bodies: readonly (readonly [what: string, type: string, body: string | Buffer])[] = [
  ['nothing at all', json, ''],
  ['half an object', json, '{"subject":'],
  ['a list', json, '[]'],
  ['a text', json, '"camille"'],
  ['a number', json, '42'],
  ['null', json, 'null'],
  ['a field nobody knows', json, '{"nobodyKnowsThis":1}'],
  ['a query operator', json, '{"$where":"sleep(1000)"}'],
  ['a prototype', json, '{"__proto__":{"role":"admin"}}'],
  ['a constructor', json, '{"constructor":{"prototype":{"role":"admin"}}}'],
  ['5,000 levels', json, tooDeep],
  ['2 MB', json, JSON.stringify({ description: 'x'.repeat(2_000_000) })],
  ['bytes that are no text', json, Buffer.from([0xff, 0xfe, 0x00, 0x7b, 0x80])],
  ['a form', 'application/x-www-form-urlencoded', 'a=1'],
  ['plain text', 'text/plain', 'bonjour'],
  ['XML', 'application/xml', '<a/>'],
  ['a type that is none', 'not a type', '{}'],
];

async function send(
  client: SignedIn,
  path: string,
  type: string,
  body: string | Buffer,
): Promise<Answer<Problem>> {
  const method = path === rolePath ? 'PUT' : 'POST';
  const headers = { origin: client.url, 'content-type': type, 'if-match': '"1"' };
  return client.send<Problem>(method, path, { headers, body });
}

/** A refusal said as one: 4xx, problem details, a stable code, nothing of the inside. */
function complaintAbout(what: string, { status, headers, body }: Answer<Problem>): string[] {
  const type = headers.get('content-type') ?? '';
  // Too many requests is no answer to what was sent.
  const wellSaid =
    status >= 400 &&
    status < 500 &&
    status !== 429 &&
    type.startsWith('application/problem+json') &&
    /^[A-Z_]+(\.[A-Z_]+)+$/.test(body.code) &&
    body.status === status &&
    !/\bat .*\.[jt]s:\d+/.test(JSON.stringify(body));
  return wellSaid ? [] : [`${what}: ${status} ${type} ${JSON.stringify(body).slice(0, 300)}`];
}

/** What each service refuses by itself is in `bad-input`; this is about the way through the gateway. */
describe('what makes no sense', () => {
  it('is looked for on every route that takes something in', () => {
    const paths = routes.posts;
    expect(paths).toContain('/api/directory/v1/beneficiaries');
    expect(paths).toContain('/api/appointments/v1/appointments');
    expect(paths).toContain('/api/referrals/v1/cases');
    expect(paths).toContain('/api/reporting/v1/activities');
  });

  it.each(bodies)('is refused with a reason: %s', async (_, type, body) => {
    const complaints = await Promise.all(
      routes.posts.map(async (route) => {
        const client = allowed.get(route)!;
        const answer = await send(client, route, type, body);
        return complaintAbout(`${client.session.role} ${route}`, answer);
      }),
    );
    expect(complaints.flat()).toEqual([]);
  });

  it('is refused, or ignored, in a question as well, and breaks nothing', async () => {
    const questions = [
      '?page[size]=0',
      '?page[size]=1e9',
      '?page[after]=%00',
      `?page[after]=${'x'.repeat(5000)}`,
      '?filter[$where]=1',
      '?filter[networkId][$ne]=x',
      '?filter[networkId]=a&filter[networkId]=b',
      '?__proto__[role]=admin',
      '?filter[q]=%ff%fe',
      '?sort=$where',
      '?%',
    ];
    const broken: string[] = [];
    for (const path of routes.gets) {
      // Whom the role keeps out is not looked at: each question is somebody else's.
      const answers = await Promise.all(
        questions.map((question, index) =>
          clients[index % clients.length]!.get<Problem>(`${path}${question}`),
        ),
      );
      answers.forEach(({ status }, i) => {
        const unanswered = status >= 500 || status === 0 || status === 429;
        if (unanswered) broken.push(`${path}${questions[i]}: ${status}`);
      });
    }
    expect(broken).toEqual([]);
  });

  it('is refused as an address', async () => {
    const client = clients[0]!;
    const strange = [
      '/api/nobody/v1/things',
      '/api/directory/health/ready',
      '/api/directory/metrics',
      '/api/directory/v1/../metrics',
      '/api/directory/v1/%2e%2e/metrics',
      '/api/directory/v1/structures/%00',
      '/api/directory/v1/structures/%',
      `/api/directory/v1/structures/${'x'.repeat(3000)}`,
    ];
    for (const path of strange) {
      const { status } = await client.get(path);
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
    }
  });
});
