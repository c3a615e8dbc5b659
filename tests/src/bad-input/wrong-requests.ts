import fc from 'fast-check';
import { z } from 'zod';
import type { Request } from '../rights/asking.js';
import type { ApiRoute } from '../rights/open-api.js';
import { oddName, oddText, oddValue } from './odd-values.js';
import { longOrDeep, noJson, oddTextsIn, spoilt, tooLarge, type SentBody } from './wrong-bodies.js';

const bringsBody = ({ type, bytes, encoding }: SentBody): Partial<Request> => ({
  body: bytes,
  headers: {
    'content-type': type,
    ...(encoding === undefined ? {} : { 'content-encoding': encoding }),
  },
});

/** Requests that a route must refuse, whoever asks. */
export function wrongRequests(route: ApiRoute, right: Request): fc.Arbitrary<Request> {
  const kinds = [
    ...(route.body ? [wrongBodies(route.body, right)] : []),
    ...(route.method === 'GET' ? [] : [brokenBodies(right)]),
    wrongHeaders(right),
    ...(route.query.length > 0 ? [wrongQueries(route.query, right)] : []),
    ...(/\{\w+\}/.test(route.pattern) ? [wrongPaths(route, right)] : []),
  ];
  return fc.oneof(...kinds);
}

/** What no route takes as a body, even where it looks at none. */
const brokenBodies = ({ body, ...right }: Request): fc.Arbitrary<Request> =>
  noJson(body ?? {}).map((sent) => ({ ...right, ...bringsBody(sent) }));

/** More than the head of a request may hold. */
const wrongHeaders = (right: Request): fc.Arbitrary<Request> =>
  fc
    .integer({ min: 17_000, max: 60_000 })
    .chain((length) =>
      fc.constantFrom<Request>(
        { ...right, headers: { ...right.headers, 'x-anything': 'x'.repeat(length) } },
        { ...right, headers: { ...right.headers, 'if-match': `"${'1'.repeat(length)}"` } },
        { ...right, path: withQuery(right.path, [['x', 'x'.repeat(length)]]) },
      ),
    );

function wrongBodies(schema: NonNullable<ApiRoute['body']>, right: Request): fc.Arbitrary<Request> {
  const accepted = z.fromJSONSchema(schema);
  const isWrong = ({ bytes }: SentBody): boolean => !accepted.safeParse(parsed(bytes)).success;
  const body = right.body ?? {};
  return fc
    .oneof(
      { weight: 8, arbitrary: spoilt(body).filter(isWrong) },
      { weight: 3, arbitrary: oddValue.map(sentAsJson).filter(isWrong) },
      { weight: 1, arbitrary: longOrDeep.filter(isWrong) },
      { weight: 1, arbitrary: fc.constant(tooLarge) },
    )
    .map((sent) => ({ ...right, ...bringsBody(sent) }));
}

const sentAsJson = (value: unknown): SentBody => ({
  type: 'application/json',
  bytes: JSON.stringify(value) ?? '',
});

function parsed(bytes: string | Buffer): unknown {
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** A name that the list does not know, or one given twice. */
function wrongQueries(known: readonly string[], right: Request): fc.Arbitrary<Request> {
  const name = fc.constantFrom(...known);
  const stranger = oddName.filter((each) => !known.includes(each));
  return fc
    .oneof(
      fc.tuple(stranger, oddText).map((pair) => [pair]),
      fc
        .tuple(name, fc.constantFrom('$ne', '$gt', '$where', '__proto__', ''))
        .map(([each, operator]) => [[`${each}[${operator}]`, 'x'] as const]),
      name.map((each) => [[each, 'a'] as const, [each, 'b'] as const]),
    )
    .map((pairs) => ({ ...right, path: withQuery(right.path, pairs) }));
}

/** An id that nothing has, in letters that ids do not have. */
function wrongPaths({ pattern }: ApiRoute, right: Request): fc.Arbitrary<Request> {
  const id = fc.oneof(
    oddText.filter(isOnePart).map((text) => encodeURIComponent(text)),
    fc.constantFrom(
      '%',
      '%ff%fe',
      '%00',
      '%E0%A4%A',
      '$where',
      '__proto__',
      '..%2f..%2fmetrics',
      ';',
    ),
  );
  return id.map((odd) => ({ ...right, path: pattern.replaceAll(/\{\w+\}/g, odd) }));
}

/** Not so that the address would be another route’s. */
const isOnePart = (text: string): boolean =>
  !/\p{Surrogate}/u.test(text) && !/^\.{0,2}$/.test(text.trim());

/** Requests that are odd and may be right by chance: in the query of a read, in a write's texts and headers. */
export function oddRequests(route: ApiRoute, right: Request): fc.Arbitrary<Request> | undefined {
  const kinds = [
    ...(route.method === 'GET' && route.query.length > 0 ? [oddQueries(route.query, right)] : []),
    ...(right.body === undefined
      ? []
      : [oddTextsIn(right.body).map((sent) => ({ ...right, ...bringsBody(sent) }))]),
    ...(route.method === 'GET' ? [] : [oddHeaders.map((headers) => ({ ...right, headers }))]),
  ];
  return kinds.length > 0 ? fc.oneof(...kinds) : undefined;
}

const oddQueries = (known: readonly string[], right: Request): fc.Arbitrary<Request> =>
  fc
    .array(fc.tuple(fc.constantFrom(...known), oddText), { minLength: 1, maxLength: 3 })
    .map((pairs) => ({ ...right, path: withQuery(right.path, pairs) }));

const headerText = fc.string({
  unit: fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code)),
  maxLength: 200,
});
const oddHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  headerText.map((text) => ({ 'if-match': text })),
  headerText.map((text) => ({ 'idempotency-key': text })),
  fc.constantFrom('"-1"', '"1e9"', '*', '"999999999999999999"', '').map((text) => ({
    'if-match': text,
  })),
  headerText.map((text) => ({ 'x-correlation-id': text, traceparent: text })),
);

/** The parameters set, each name once more for each pair that repeats it. */
function withQuery(path: string, pairs: readonly (readonly [string, string])[]): string {
  const url = new URL(path, 'http://service');
  for (const [name] of pairs) url.searchParams.delete(name);
  for (const [name, value] of pairs) url.searchParams.append(name, value);
  return `${url.pathname}${url.search}`;
}
