import fc from 'fast-check';
import { deepText, oddName, oddText, oddValue } from './odd-values.js';

/** What is sent as a body, and how it is called. */
export interface SentBody {
  readonly type: string;
  readonly bytes: string | Buffer;
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

/** More than any part reads. */
export const tooLarge: SentBody = {
  type: json,
  bytes: JSON.stringify({ description: 'x'.repeat(2_000_000) }),
};
