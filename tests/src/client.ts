import { randomUUID } from 'node:crypto';
import { CookieJar } from './cookie-jar.js';
import { LiveStream } from './live-stream.js';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** How a write is sent; by default with a fresh `Idempotency-Key` and the gateway's own origin. */
export interface Write {
  /** Null: none. */
  readonly key?: string | null;
  /** Sent as `If-Match`. */
  readonly version?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds; 35,000 unless told. */
  readonly timeoutMs?: number;
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly timeoutMs?: number;
}

/** Speaks to the gateway as a page of the console does: same origin, cookies kept, redirects not followed. */
export class Client {
  constructor(
    readonly url: string,
    readonly jar: CookieJar = new CookieJar(),
  ) {}

  get<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<T>> {
    return this.send<T>('GET', path, { headers });
  }

  post<T>(path: string, body: unknown, write: Write = {}): Promise<Answer<T>> {
    return this.write<T>('POST', path, body, write);
  }

  put<T>(path: string, body: unknown, write: Write = {}): Promise<Answer<T>> {
    return this.write<T>('PUT', path, body, write);
  }

  patch<T>(path: string, body: unknown, write: Write = {}): Promise<Answer<T>> {
    return this.write<T>('PATCH', path, body, write);
  }

  /** The body of a 200. @throws Error with the answer otherwise. */
  async read<T>(path: string): Promise<T> {
    return expected(`GET ${path}`, await this.get<T>(path));
  }

  /** The body of a 200 or 201. @throws Error with the answer otherwise. */
  async make<T>(path: string, body: unknown, write: Write = {}): Promise<T> {
    return expected(`POST ${path}`, await this.post<T>(path, body, write));
  }

  /** Opens `/api/live`; close it at the end. */
  live(): Promise<LiveStream> {
    return LiveStream.open(`${this.url}/api/live`, { cookie: this.jar.header });
  }

  /** Sends exactly this, cookies added. */
  async send<T>(method: string, path: string, sent: Sent = {}): Promise<Answer<T>> {
    const { headers, body, timeoutMs = 35_000 } = sent;
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: 'application/json', cookie: this.jar.header, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    this.jar.take(response);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const answer = isJson && text !== '' ? (JSON.parse(text) as T) : (text as T);
    return { status: response.status, headers: response.headers, body: answer };
  }

  private write<T>(
    method: string,
    path: string,
    body: unknown,
    { key = randomUUID(), version, headers, timeoutMs }: Write,
  ): Promise<Answer<T>> {
    return this.send<T>(method, path, {
      headers: {
        origin: new URL(this.url).origin,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === null ? {} : { 'idempotency-key': key }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    });
  }
}

function expected<T>(what: string, { status, body }: Answer<T>): T {
  if (status === 200 || status === 201) return body;
  throw new Error(`${what} was answered ${status}: ${JSON.stringify(body)}`);
}
