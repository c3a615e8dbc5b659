/** « 01, 2a ; 974 » → `01`, `2A`, `974`. */
export function codesIn(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((code) => code !== '');
}
