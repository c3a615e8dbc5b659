import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { deepText, oddName, oddText, oddValue } from './odd-values.js';

/** What is sent as a body, and how it is called. */
export interface SentBody {
  readonly type: string;
  readonly bytes: string | Buffer;
  /** Of `Content-Encoding`. */
  readonly encoding?: string;
}

type Step = string | number;

/** Paths to every part of a value, the whole included. */
function pathsIn(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (value === null || typeof value !== 'object') return [path];
  const inner = Array.isArray(value)
    ? value.flatMap((each, index) => pathsIn(each, [...path, index]))
    : Object.entries(value).flatMap(([name, each]) => pathsIn(each, [...path, name]));
  return [path, ...inner];
}

/** A copy with the part at `path` replaced; undefined removes it. */
function replaced(value: unknown, [step, ...rest]: readonly Step[], part: unknown): unknown {
  if (step === undefined) return part;
  if (Array.isArray(value)) {
    return value.map((each, index) =>
      index === step ? replaced(each, rest, part) : (each as unknown),
    );
  }
  const copy = { ...(value as Record<string, unknown>) };
  const inner = replaced(copy[String(step)], rest, part);
  if (inner === undefined) delete copy[String(step)];
  else copy[String(step)] = inner;
  return copy;
}

const json = 'application/json';
const asJson = (value: unknown): SentBody => ({ type: json, bytes: JSON.stringify(value) ?? '' });
/** Stands for a text that is put in after `JSON.stringify`. */
const mark = '@@deep@@';

/** JSON near a right body: a part replaced, removed, doubled or added, anywhere in it. */
export function spoilt(right: unknown): fc.Arbitrary<SentBody> {
  const path = fc.constantFrom(...pathsIn(right));
  const objects = fc.constantFrom(...pathsIn(right).filter((each) => isObject(at(right, each))));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(path, oddValue).map(([p, v]) => asJson(replaced(right, p, v))),
    },
    { weight: 2, arbitrary: path.map((p) => asJson(replaced(right, p, undefined))) },
    { weight: 1, arbitrary: path.map((p) => asJson(replaced(right, p, [at(right, p)]))) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(objects, oddName, oddValue)
        .map(([p, name, value]) => asJson(replaced(right, p, withOwn(at(right, p), name, value)))),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(path, deepText).map(([p, deep]) => ({
        type: json,
        bytes: (JSON.stringify(replaced(right, p, mark)) ?? '').replace(`"${mark}"`, deep),
      })),
    },
  );
}

/** A right body in which one text is another. */
export function oddTextsIn(right: unknown): fc.Arbitrary<SentBody> {
  const texts = pathsIn(right).filter((path) => typeof at(right, path) === 'string');
  if (texts.length === 0) return fc.constant(asJson(right));
  return fc
    .tuple(fc.constantFrom(...texts), oddText)
    .map(([path, text]) => asJson(replaced(right, path, text)));
}

const isObject = (value: unknown): boolean =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function at(value: unknown, path: readonly Step[]): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<Step, unknown>)[step], value);
}

function withOwn(value: unknown, name: string, added: unknown): object {
  const copy = { ...(value as object) };
  return Object.defineProperty(copy, name, { value: added, enumerable: true, configurable: true });
}

/** What no route takes, whatever its schema: no JSON, or JSON by another name. */
export function noJson(right: unknown): fc.Arbitrary<SentBody> {
  const text = JSON.stringify(right);
  return fc.oneof(
    fc
      .constantFrom(
        'text/plain',
        'application/xml',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        'application/octet-stream',
        'application/bson',
        'not a type',
        'application/json-patch+json',
      )
      .map((type) => ({ type, bytes: text })),
    fc
      .constantFrom('utf-16', 'iso-8859-1', 'utf-7', 'x')
      .map((charset) => ({ type: `${json}; charset=${charset}`, bytes: text })),
    fc
      .constantFrom('gzip', 'br', 'deflate', 'gzip, gzip', 'x')
      .map((encoding) => ({ type: json, bytes: text, encoding })),
    fc.constantFrom<SentBody>(
      { type: 'application/x-www-form-urlencoded', bytes: asForm(right) },
      {
        type: 'application/xml',
        bytes: '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
      },
      { type: json, bytes: named(right) },
      { type: json, bytes: gzipSync(Buffer.alloc(10_000_000)), encoding: 'gzip' },
      { type: json, bytes: Buffer.from('{"name":"Lef\u00e8vre"}', 'latin1') },
    ),
    fc
      .constantFrom(
        '',
        ' ',
        '{',
        text.slice(0, -1),
        `${text}${text}`,
        `${text},`,
        `'${text}'`,
        'undefined',
        'NaN',
        '{"a":01}',
        '{"a":\u0000}',
      )
      .map((bytes) => ({ type: json, bytes })),
    fc.constantFrom<SentBody>(
      { type: json, bytes: Buffer.from([0xff, 0xfe, 0x7b, 0x00]) },
      { type: json, bytes: Buffer.from(text, 'utf16le') },
      { type: json, bytes: Buffer.from([0x1f, 0x8b, 8, 0, 0, 0]) },
    ),
    fc.uint8Array({ minLength: 1, maxLength: 40 }).map((bytes) => ({
      type: json,
      bytes: Buffer.concat([Buffer.from('\u0001'), bytes]),
    })),
  );
}

/** A right body as a page without a script would send it. */
function asForm(right: unknown): string {
  const fields = Object.entries((right ?? {}) as Readonly<Record<string, unknown>>);
  return (
    new URLSearchParams(
      fields.map(([name, value]): [string, string] => [name, String(value)]),
    ).toString() || 'a=1'
  );
}

/** A right body that names one of its fields twice. */
function named(right: unknown): string {
  const [name = 'a', value = 1] = Object.entries(right ?? {})[0] ?? [];
  const field = `${JSON.stringify(name)}:${JSON.stringify(value)}`;
  return `{${field},${JSON.stringify(right ?? {}).slice(1, -1) || field}}`;
}

/** Long lists and deep ones, within what a part reads. */
export const longOrDeep: fc.Arbitrary<SentBody> = fc
  .constantFrom(
    `[${'1,'.repeat(99_999)}1]`,
    `{"data":[${'{},'.repeat(99_999)}{}]}`,
    `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
    `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
    `{${Array.from({ length: 50_000 }, (_, at) => `"f${at}":1`).join(',')}}`,
  )
  .map((bytes) => ({ type: json, bytes }));

/** More than any part reads. */
export const tooLarge: SentBody = {
  type: json,
  bytes: JSON.stringify({ description: 'x'.repeat(2_000_000) }),
};
