import type { z } from 'zod';
import type { PartName, ServiceName } from '../codes/index.js';

/** A question from one part to a service, answered over NATS request/reply within 1 s. */
export interface QuestionContract<Request = unknown, Response = unknown> {
  readonly answeredBy: ServiceName;
  /** The only parts whose token is accepted. */
  readonly askedBy: readonly PartName[];
  readonly summary: string;
  readonly request: z.ZodType<Request>;
  readonly response: z.ZodType<Response>;
}

export function defineQuestion<Request, Response>(
  contract: QuestionContract<Request, Response>,
): QuestionContract<Request, Response> {
  return contract;
}
