import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'react-admin';
import type { ConsoleDataProvider } from './data-provider.js';
import { RefusedRequest, type RequestOptions } from './http.js';
import { resourcePaths, type ResourceName } from './resources.js';
import { useIdempotencyKey } from './use-idempotency-key.js';

export interface Write {
  /** After the resource's address, e.g. `/<id>/status`; empty to create. */
  readonly path?: string;
  readonly method?: RequestOptions['method'];
  readonly body?: unknown;
  readonly version?: number;
}

interface WriteOptions<T> {
  /** Other resources that this changes. */
  readonly alsoTouches?: readonly ResourceName[];
  readonly onSuccess?: (result: T) => void;
  /** Return true when the refusal has been dealt with; else it is shown as a notification. */
  readonly onRefused?: (refusal: RefusedRequest) => boolean;
}

/** A write on a resource: its key is kept until success, what it touched is read again, a refusal is said in French. */
export function useWrite<T>(
  resource: ResourceName,
  options: WriteOptions<T> = {},
): UseMutationResult<T, Error, Write> {
  const provider = useDataProvider<ConsoleDataProvider>();
  const queries = useQueryClient();
  const notify = useNotify();
  const idempotency = useIdempotencyKey();
  const readAgain = () => {
    for (const touched of [resource, ...(options.alsoTouches ?? [])]) {
      void queries.invalidateQueries({ queryKey: [touched] });
    }
  };
  return useMutation<T, Error, Write>({
    mutationFn: (write) =>
      provider.send<T>(`${resourcePaths[resource]}${write.path ?? ''}`, {
        method: write.method ?? 'POST',
        body: write.body ?? {},
        idempotencyKey: idempotency.keyFor(write),
        ...(write.version === undefined ? {} : { version: write.version }),
      }),
    onSuccess: (result) => {
      idempotency.done();
      readAgain();
      options.onSuccess?.(result);
    },
    onError: (error) => {
      if (!(error instanceof RefusedRequest))
        return notify('ra.notification.http_error', { type: 'error' });
      if (error.status === 409) readAgain();
      if (!options.onRefused?.(error)) notify(error.message, { type: 'error' });
    },
  });
}
