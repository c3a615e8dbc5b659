export { looksLikeOfficialNumber } from './official-number.js';
export { recognise, recognisedKinds, type KnownName, type RecognisedKind } from './recognise.js';

/**
 * What may name a person or a file in a text, and what stands in its place. The console scrubs its reports before they
 * leave the browser, the gateway scrubs them again before they are counted, logged or passed on.
 */
const traces: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi, '<mail>'],
  [/\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/gi, '<id>'],
  [/([?&][\w%[\].-]+=)[^\s&#"')]*/g, '$1<value>'],
  [
    /((?:beneficiaries|appointments|cases|legs|mandates|activities|members)\/)(?!create\b|<id>)[^/?#\s"']+/g,
    '$1<id>',
  ],
  [/\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{3,6}-[A-Z0-9]{2,4}\b/g, '<reference>'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '<address>'],
  [/\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b/gi, '<address>'],
  [/\+?\d(?:[ .-]?\d){5,}/g, '<number>'],
];

/** Instants and counters that the SDK writes itself: their digits say nothing of a person. */
const keptKeys = new Set(['timestamp']);
const limits = { depth: 12, items: 200, characters: 2000 } as const;

/** A text without ids, references, mail and network addresses, query values and long numbers. */
export function scrubText(text: string): string {
  return traces.reduce((rest, [shape, word]) => rest.replace(shape, word), text);
}

/** The same over every string of a JSON value. Keys stay; what is too deep, too long or too many is cut. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value).slice(0, limits.characters);
  if (depth >= limits.depth) return null;
  if (Array.isArray(value)) {
    return value.slice(0, limits.items).map((item) => scrub(item, depth + 1));
  }
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      keptKeys.has(key) ? inner : scrub(inner, depth + 1),
    ]),
  );
}
