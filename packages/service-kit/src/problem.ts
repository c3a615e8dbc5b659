import { DomainError, type DomainErrorKind } from '@maillage/kernel';
import { isUnavailable } from '@maillage/messaging';
import { HttpException } from '@nestjs/common';
import { ZodError } from 'zod';

/** RFC 9457, with our stable `code` and the correlation id. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly correlationId: string;
  readonly [more: string]: unknown;
}

/** The one table from kinds of refusal to HTTP. */
export const statusOfKind: Readonly<Record<DomainErrorKind, number>> = {
  unauthenticated: 401,
  invalid: 400,
  'not-found': 404,
  forbidden: 403,
  'precondition-required': 428,
  conflict: 409,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
};

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  409: 'Conflict',
  413: 'Payload too large',
  414: 'URI too long',
  415: 'Unsupported media type',
  422: 'Unprocessable content',
  428: 'Precondition required',
  429: 'Too many requests',
  431: 'Request header fields too large',
  500: 'Internal server error',
  503: 'Service unavailable',
};

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** What a request that failed with `error` is answered; an unknown error says nothing of itself. */
export function problemOf(error: unknown, correlationId: string): Problem {
  const { status, code, detail, details } = refusalOf(error);
  return {
    ...details,
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    code,
    detail,
    correlationId,
  };
}

/** One wrong field of a request. */
export interface SchemaIssue {
  /** Dotted path, empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Of a body with thousands of wrong fields, as many are named. */
const mostIssues = 20;
const longestMessage = 300;

/** The refusal of a request that does not satisfy its schema. */
export function offSchema(
  issues: readonly { readonly path?: readonly unknown[] | undefined; readonly message: string }[],
): DomainError {
  const named: SchemaIssue[] = issues.slice(0, mostIssues).map((issue) => ({
    path: shortened((issue.path ?? []).map(segment).join('.')),
    message: shortened(issue.message),
  }));
  const sentence = named.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  return new DomainError('invalid', 'REQUEST.OFF_SCHEMA', sentence.join('; '), { issues: named });
}

const shortened = (text: string): string =>
  text.length > longestMessage ? `${text.slice(0, longestMessage)}…` : text;

const segment = (part: unknown): string =>
  String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);

function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError) {
    const { code, message, details, kind } = error;
    return { status: statusOfKind[kind], code, detail: message, details };
  }
  if (error instanceof ZodError) return refusalOf(offSchema(error.issues));
  if (isUnavailable(error)) {
    return plain(503, 'SERVICE.UNAVAILABLE', 'a server behind this service cannot be reached');
  }
  const status = error instanceof HttpException ? error.getStatus() : fastifyStatusOf(error);
  if (status !== undefined && status < 500) {
    return plain(status, codeOf(status), (error as Error).message);
  }
  return plain(500, 'SERVICE.DEFECT', 'a defect: report it with the correlation id');
}

const plain = (status: number, code: string, detail: string): Refusal => ({
  status,
  code,
  detail,
  details: {},
});

/** `401` → `HTTP.UNAUTHORIZED` */
const codeOf = (status: number): string =>
  `HTTP.${(titles[status] ?? 'refused').toUpperCase().replaceAll(' ', '_')}`;

/** Fastify's own errors (body too large, malformed JSON) carry a status. */
function fastifyStatusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  return typeof error.statusCode === 'number' ? error.statusCode : undefined;
}
