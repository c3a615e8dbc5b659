import { useCallback, useRef } from 'react';

/**
 * One key per form and content: sent again after a failure, the same content keeps its key, so that it is made
 * once; changed content gets a new one. `done` after success.
 */
export function useIdempotencyKey(): { keyFor: (body: unknown) => string; done: () => void } {
  const held = useRef<{ content: string; key: string } | null>(null);
  const keyFor = useCallback((body: unknown) => {
    const content = JSON.stringify(body);
    if (held.current?.content !== content) held.current = { content, key: crypto.randomUUID() };
    return held.current.key;
  }, []);
  const done = useCallback(() => {
    held.current = null;
  }, []);
  return { keyFor, done };
}
