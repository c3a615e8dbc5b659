/** The cookies of one browser profile on one origin; paths are not told apart, names are. */
export class CookieJar {
  private readonly held = new Map<string, string>();

  /** Keeps what a response sets, and drops what it expires. */
  take(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const equals = pair.indexOf('=');
      const name = pair.slice(0, equals);
      if (attributes.some(isOver)) this.held.delete(name);
      else this.held.set(name, pair.slice(equals + 1));
    }
  }

  /** The value of the `Cookie` header. */
  get header(): string {
    return [...this.held].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

function isOver(attribute: string): boolean {
  const [name = '', value = ''] = attribute.split('=');
  if (/^max-age$/i.test(name)) return Number(value) <= 0;
  return /^expires$/i.test(name) && Date.parse(value) <= Date.now();
}
