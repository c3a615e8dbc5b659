import fc from 'fast-check';

/** Texts that trip programs up: operators, prototypes, controls, marks of direction, halves of characters, length. */
const oddTexts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  'a\udfffb',
  '\u202eelliamac',
  'אבג',
  'مرحبا',
  '\ufeff',
  '👩‍👩‍👧',
  'e\u0301'.repeat(40),
  '$where',
  '$gt',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '../../etc/passwd',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '${7*7}',
  '2026-02-30',
  '2026-13-45T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
  '-000001-01-01T00:00:00.000Z',
  '1e400',
] as const;

export const oddText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<string>(...oddTexts) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 65, max: 30_000 }).map((n) => 'x'.repeat(n)) },
);

/** Names of fields and parameters that mean something to a database or to JavaScript. */
export const oddName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '$where',
    '$gt',
    '$ne',
    '$expr',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'then',
    'toJSON',
    '_id',
    '_bsontype',
    'nobodyKnowsThis',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const depths = [40, 8000, 150_000] as const;
/** JSON text, since an object this deep cannot be written by `JSON.stringify`. */
export const deepText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...depths), fc.boolean())
  .map(([depth, list]) =>
    list
      ? `${'['.repeat(depth)}1${']'.repeat(depth)}`
      : `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`,
  );

/** Values of a JSON field, wrong nearly everywhere. */
export const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    -1e308,
    2 ** 53,
    [],
    {},
    [[]],
    [null],
  ),
  fc.tuple(oddName, fc.jsonValue({ maxDepth: 2 })).map(([name, value]) => own(name, value)),
  fc.constantFrom<unknown>(
    { $gt: '' },
    { $ne: null },
    [{ $ne: null }],
    own('$where', 'sleep(1000)'),
    own('__proto__', { role: 'admin' }),
    { constructor: { prototype: { role: 'admin' } } },
    { _bsontype: 'ObjectId', id: 'aaaaaaaaaaaa' },
    { $date: '2026-01-01' },
    { toString: 1 },
    { length: 1e9 },
    Array.from({ length: 5000 }, () => 'x'),
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

/** An object with this one own field, even when the name is `__proto__`. */
export function own(name: string, value: unknown): object {
  return Object.defineProperty({}, name, { value, enumerable: true, configurable: true });
}
