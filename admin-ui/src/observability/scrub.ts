/**
 * Takes out what could name a person or a file: ids, references said aloud, addresses, phones, official numbers.
 * The gateway's collector does it once more.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi, '{mail}'],
  [/\b[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}\b/gi, '{id}'],
  [/\b(?:[A-Z][0-9A-Z]{3}-\d{2,4}|\d{4}-[A-Z]{4})\b/g, '{reference}'],
  [/(?:\+33|\b0)[\s.-]?[1-9](?:[\s.-]?\d{2}){4}\b/g, '{number}'],
  [/\b[12]\s?\d{2}\s?\d{2}\s?\d[\dAB]\s?\d{3}\s?\d{3}(?:\s?\d{2})?\b/g, '{number}'],
  [/\d{7,}/g, '{number}'],
  [
    /((?:beneficiaries|appointments|cases|legs|mandates|activities|members)\/)(?!create\b)[^/?#\s"']+/g,
    '$1{id}',
  ],
  [/([?&](?:filter(?:%5B|\[)\w+(?:%5D|\])|\w*Id|q)=)[^&#\s"']*/gi, '$1{value}'],
];

/** Instants that Faro writes itself: their digits say nothing of a person. */
const keptKeys = new Set(['timestamp']);

/** A text without what could name somebody. */
export function scrubText(text: string): string {
  return patterns.reduce((scrubbed, [pattern, by]) => scrubbed.replace(pattern, by), text);
}

/** The same in every string of a report, however deep. Keys are code, not data: they stay. */
export function scrub<T>(value: T): T {
  if (typeof value === 'string') return scrubText(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => scrub(item)) as T;
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value) as [string, unknown][];
  return Object.fromEntries(
    entries.map(([key, item]) => [key, keptKeys.has(key) ? item : scrub(item)]),
  ) as T;
}
