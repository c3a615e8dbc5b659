export type Version = readonly [major: number, minor: number, patch: number];

/** The first version number in what a program says of itself, e.g. `nats-server: v2.15.0`. */
export function versionIn(text: string): Version | undefined {
  const found = /(\d+)\.(\d+)(?:\.(\d+))?/.exec(text);
  if (!found) return undefined;
  return [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
}

export function isAtLeast(version: Version, least: Version): boolean {
  for (const [index, wanted] of least.entries()) {
    const got = version[index] ?? 0;
    if (got !== wanted) return got > wanted;
  }
  return true;
}
