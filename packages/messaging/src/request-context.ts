import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** Why the present work happens: carried through HTTP, questions, events and jobs, never passed by hand. */
export interface RequestContext {
  correlationId: string;
  /** Id of the event that is being reacted to. */
  causationId?: string;
  /** `member:<id>`, `service:<name>`, `client:<id>`. */
  actor: string;
  /** W3C trace context, e.g. `00-<32 hex>-<16 hex>-01`. */
  traceparent: string;
}

export const requestContext = new AsyncLocalStorage<RequestContext>();

/** The context of the present work; undefined outside of a request, a reaction or a job. */
export function currentContext(): RequestContext | undefined {
  return requestContext.getStore();
}

/** Runs `work` with `context` as the current one. */
export function withContext<T>(context: RequestContext, work: () => T): T {
  return requestContext.run(context, work);
}

const traceparentShape = /^00-([0-9a-f]{32})-[0-9a-f]{16}-([0-9a-f]{2})$/;

/** A child of an incoming `traceparent`, or the root of a new trace when there is none or it is malformed. */
export function nextTraceparent(incoming?: string): string {
  const parsed = incoming ? traceparentShape.exec(incoming) : null;
  const trace = parsed?.[1] ?? randomBytes(16).toString('hex');
  return `00-${trace}-${randomBytes(8).toString('hex')}-${parsed?.[2] ?? '01'}`;
}
