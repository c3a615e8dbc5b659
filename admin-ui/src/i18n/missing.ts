/** Something that is not given yet, with its article (« un motif »); false: it is. */
export type Missing = string | false;

/** « Il manque un motif et un créneau. »; null when nothing is missing. */
export function missingSentence(missing: readonly Missing[]): string | null {
  const named = missing.filter((one) => one !== false);
  const last = named.at(-1);
  if (last === undefined) return null;
  const before = named.slice(0, -1).join(', ');
  return `Il manque ${before === '' ? last : `${before} et ${last}`}.`;
}
