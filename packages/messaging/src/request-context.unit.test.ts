import { describe, expect, it } from '@jest/globals';
import { currentContext, nextTraceparent, withContext } from './request-context.js';

describe('the trace', () => {
  const incoming = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-00`;

  it('goes on with a span of its own', () => {
    const next = nextTraceparent(incoming);
    expect(next).toMatch(/^00-a{32}-[0-9a-f]{16}-00$/);
    expect(next).not.toBe(incoming);
  });

  it.each([undefined, '', 'nonsense', `00-${'g'.repeat(32)}-${'b'.repeat(16)}-01`])(
    'begins anew when it comes as %p',
    (given) => expect(nextTraceparent(given)).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/),
  );
});

describe('the context of the present work', () => {
  it('is there for everything that the work awaits, and nowhere else', async () => {
    const context = { correlationId: 'cor-1', actor: 'member:m', traceparent: nextTraceparent() };
    const seen = withContext(context, async () => {
      await Promise.resolve();
      return currentContext();
    });
    expect(currentContext()).toBeUndefined();
    expect(await seen).toBe(context);
  });
});
