import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { ConsoleDataProvider } from './data-provider.js';
import type { Query, RequestOptions } from './http.js';
import { resourcePaths, type ResourceName } from './resources.js';

const againMilliseconds = 2000;
const mostReads = 60;

interface ReadOptions<T> {
  /** After the resource's address. */
  readonly path?: string;
  readonly query?: Query;
  readonly enabled?: boolean;
  /** Given: the read is a POST of this body. */
  readonly body?: unknown;
  /** Keep showing the answer to the previous question while this one is read. */
  readonly keepPrevious?: boolean;
  /** What somebody else changes is told by no fact: read again so often. */
  readonly everyMilliseconds?: number;
  /** Read again every two seconds while this holds, for two minutes at most. */
  readonly againWhile?: (answer: T | undefined) => boolean;
}

/** A read of a resource that is not a plain list; read again when a fact touches the resource. */
export function useRead<T>(
  resource: ResourceName,
  options: ReadOptions<T> = {},
): UseQueryResult<T> {
  const provider = useDataProvider<ConsoleDataProvider>();
  const { path = '', query, body, enabled = true, againWhile } = options;
  return useQuery<T>({
    queryKey: [resource, 'read', path, query, body],
    queryFn: ({ signal }) => {
      const request: RequestOptions = {
        signal,
        ...(query ? { query } : {}),
        ...(body === undefined ? {} : { method: 'POST', body }),
      };
      return provider.send<T>(`${resourcePaths[resource]}${path}`, request);
    },
    enabled,
    refetchInterval: ({ state }) =>
      againWhile?.(state.data) && state.dataUpdateCount < mostReads
        ? againMilliseconds
        : (options.everyMilliseconds ?? false),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
}
