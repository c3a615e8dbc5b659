/** What may name a person or a thing in a message or address, and what stands in its place. */
const traces: readonly (readonly [RegExp, string])[] = [
  [/[\w.+-]+@[\w-]+(\.[\w-]+)+/g, '<mail>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<id>'],
  [/\b(?=[A-Z0-9]*[A-Z])[A-Z0-9]{3,6}-[A-Z0-9]{2,4}\b/g, '<reference>'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '<address>'],
  [/\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b/gi, '<address>'],
  [/\d(?:[ .-]?\d){5,}/g, '<number>'],
];

/** Takes ids, references, mail and network addresses and long numbers out of a text. */
export function scrubText(text: string): string {
  return traces.reduce((rest, [shape, word]) => rest.replace(shape, word), withoutQuery(text));
}

/** Query strings and fragments after a path hold filters and names: they go whole. */
function withoutQuery(text: string): string {
  return text.replace(/([?&][\w[\].-]+=)[^\s&#"')]*/g, '$1<value>');
}

/** The same over every string of a JSON value, keys left as they are; deeper than 12 levels is dropped. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value).slice(0, 2000);
  if (depth >= 12) return null;
  if (Array.isArray(value)) return value.slice(0, 200).map((item) => scrub(item, depth + 1));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key, scrub(inner, depth + 1)]),
    );
  }
  return value;
}
