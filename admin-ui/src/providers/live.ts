import type { LiveNotice } from '@maillage/contracts/http/gateway';
import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { resourcesTouchedBy, type ResourceName } from './resources.js';

const gatherMilliseconds = 200;
const retryMilliseconds = 3000;

/**
 * Reads again what facts touched, as the gateway tells them. Facts of a burst are gathered; whenever the stream
 * opens, everything on screen is read again, since what was said before was not heard. Returns how to stop.
 */
export function listenToFacts(queries: QueryClient): () => void {
  let touched = new Set<ResourceName>();
  let gathering: number | undefined;
  let retrying: number | undefined;
  let source: EventSource | null = null;

  const readAgain = () => {
    gathering = undefined;
    const resources = touched;
    touched = new Set();
    for (const resource of resources) void queries.invalidateQueries({ queryKey: [resource] });
  };
  const hear = (event: MessageEvent<string>) => {
    const notice = JSON.parse(event.data) as Partial<LiveNotice>;
    if (!notice.type) return;
    for (const resource of resourcesTouchedBy(notice.type)) touched.add(resource);
    gathering ??= window.setTimeout(readAgain, gatherMilliseconds);
  };
  const readEverythingAgain = () => void queries.invalidateQueries();
  const connect = () => {
    source = new EventSource('/api/live');
    source.addEventListener('opened', readEverythingAgain);
    source.onmessage = hear;
    source.addEventListener('fact', hear);
    source.addEventListener('read-again', readEverythingAgain);
    source.onerror = () => {
      // The browser retries by itself, except after an answer that is not a stream.
      if (source?.readyState !== EventSource.CLOSED) return;
      retrying = window.setTimeout(connect, retryMilliseconds);
    };
  };
  connect();
  return () => {
    window.clearTimeout(gathering);
    window.clearTimeout(retrying);
    source?.close();
  };
}

export function useLiveFacts(): void {
  const queries = useQueryClient();
  useEffect(() => listenToFacts(queries), [queries]);
}
