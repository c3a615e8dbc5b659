/** The department of a commune, from its INSEE code: its first two letters, three overseas. */
export function departmentOfCommune(communeInsee: string): string {
  return communeInsee.slice(0, /^9[78]/.test(communeInsee) ? 3 : 2);
}
