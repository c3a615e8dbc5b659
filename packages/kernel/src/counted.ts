/**
 * A number with its word, for a person who reads English: `1 client`, `2 clients`, `0 clients`.
 * @param many where it is not the word with an s.
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}
