/** One text of two, whatever is in them. */
export const keyOf = (place: string, code: string): string => JSON.stringify([place, code]);

export const keyParts = (key: string): readonly [string, string] =>
  JSON.parse(key) as [string, string];
