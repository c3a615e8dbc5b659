const browsers = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//],
  ['Chrome', /\b(?:Chrome|CriOS)\//],
  ['Safari', /\bVersion\/[\d.]+.* Safari\//],
] as const;
const systems = [
  ['iPhone ou iPad', /iPhone|iPad/],
  ['Android', /Android/],
  ['Windows', /Windows NT/],
  ['Mac', /Macintosh/],
  ['Linux', /Linux|X11/],
] as const;

/** A browser and its system in plain words, e.g. « Firefox sur Windows »; never the whole header. */
export function deviceOf(userAgent: string | undefined): string {
  const text = userAgent ?? '';
  const [browser] = browsers.find(([, sign]) => sign.test(text)) ?? ['Navigateur'];
  const system = systems.find(([, sign]) => sign.test(text));
  return system
    ? `${browser} sur ${system[0]}`
    : browser === 'Navigateur'
      ? 'Appareil inconnu'
      : browser;
}
