import type { EventEnvelope, EventType } from '@maillage/contracts/events';
import { applyDecorators, Catch, UseFilters, type RpcExceptionFilter } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';

/** Handlers marked with it are served by `JetStreamServer`. */
export const JETSTREAM = Symbol('jetstream');

/** Lets the transport see why a handler failed; Nest's own filter would hide it. */
@Catch()
export class RethrowFilter implements RpcExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

type ReactionDecorator<T extends EventType> = <
  Method extends (envelope: EventEnvelope<T>) => Promise<unknown>,
>(
  target: object,
  key: string | symbol,
  descriptor: TypedPropertyDescriptor<Method>,
) => void;

/**
 * Marks a method of a controller in `messaging/` as the reaction to one or more facts.
 * It gets the parsed envelope; an error is a failed delivery.
 */
export function Reaction<const T extends EventType>(...types: T[]): ReactionDecorator<T> {
  return applyDecorators(EventPattern<string[]>(types, JETSTREAM), UseFilters(new RethrowFilter()));
}
