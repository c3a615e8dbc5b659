import type { z } from 'zod';
import type { ServiceName } from '../codes/index.js';

/** One version of one event: its name, what it says, and a golden example that must parse for ever. */
export interface EventContract<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly service: ServiceName;
  /** One sentence for the catalogue: when it is said. */
  readonly summary: string;
  readonly data: z.ZodType<Data>;
  readonly example: Data;
}

/** Declares a contract; the service is the first word of the type. */
export function defineEvent<const Type extends `${ServiceName}.${string}.v${number}`, Data>(
  type: Type,
  summary: string,
  data: z.ZodType<Data>,
  example: Data,
): EventContract<Type, Data> {
  return { type, service: type.split('.')[0] as ServiceName, summary, data, example };
}
