import type { Problem } from '@maillage/contracts/http';
import {
  offlineSentence,
  problemSentence,
  unreachableSentence,
} from '../i18n/problem-sentences.js';

/** A refusal or a failure, whose message is the French sentence to show. `status` 0: nothing answered. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest';

  constructor(
    readonly status: number,
    readonly problem: Partial<Problem> | null,
    sentence: string,
  ) {
    super(sentence);
  }

  get code(): string {
    return this.problem?.code ?? '';
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>;

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  readonly body?: unknown;
  /** A file's content, sent as it is instead of a body. */
  readonly csv?: string;
  /** Version of the record that was read: sent as `If-Match`. */
  readonly version?: number;
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal | undefined;
  /** Sent to its end although the page is left meanwhile. */
  readonly keepalive?: boolean;
}

/** Same origin, session cookie. Throws `RefusedRequest`. */
export async function request<T>(path: string, options: RequestOptions = {}): Promise<T> {
  const headers = new Headers({ Accept: 'application/json' });
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if (options.csv !== undefined) headers.set('Content-Type', 'text/csv');
  if (options.version !== undefined) headers.set('If-Match', `"${options.version}"`);
  if (options.idempotencyKey) headers.set('Idempotency-Key', options.idempotencyKey);
  const response = await answerOf(`${path}${queryString(options.query)}`, {
    method: options.method ?? 'GET',
    headers,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    ...(options.csv === undefined ? {} : { body: options.csv }),
    ...(options.signal ? { signal: options.signal } : {}),
    ...(options.keepalive ? { keepalive: true } : {}),
  });
  if (response.ok) return (response.status === 204 ? undefined : await response.json()) as T;
  const problem = await problemOf(response);
  throw new RefusedRequest(response.status, problem, problemSentence(response.status, problem));
}

async function answerOf(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RefusedRequest(0, null, navigator.onLine ? unreachableSentence : offlineSentence);
  }
}

/** A proxy in front may answer 502 with a page: then there are no details. */
async function problemOf(response: Response): Promise<Partial<Problem> | null> {
  try {
    return (await response.json()) as Partial<Problem>;
  } catch {
    return null;
  }
}

function queryString(query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  if (pairs.length === 0) return '';
  return `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)])).toString()}`;
}
