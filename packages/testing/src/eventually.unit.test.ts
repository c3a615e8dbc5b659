import { describe, expect, it } from '@jest/globals';
import { eventually } from './eventually.js';

describe('eventually', () => {
  it('looks again until the condition holds, and hands over what it answered', async () => {
    const answers = [null, undefined, false, 'honoured'] as const;
    let looks = 0;
    const answer = await eventually(() => answers[looks++], { intervalMs: 1 });
    expect(answer).toBe('honoured');
    expect(looks).toBe(4);
  });

  it('takes zero and the empty string for answers', async () => {
    expect(await eventually(() => 0)).toBe(0);
    expect(await eventually(() => '')).toBe('');
  });

  it('takes a throw for "not yet"', async () => {
    let looks = 0;
    const answer = await eventually(
      () => {
        looks += 1;
        if (looks < 3) throw new Error('connection refused');
        return looks;
      },
      { intervalMs: 1 },
    );
    expect(answer).toBe(3);
  });

  it('fails with what was waited for, and with what was thrown last', async () => {
    const waiting = eventually(
      () => {
        throw new Error('connection refused');
      },
      { timeoutMs: 20, intervalMs: 5, message: 'the leg to be resolved' },
    );
    await expect(waiting).rejects.toThrow(
      'Waited 20 ms for the leg to be resolved; last: connection refused',
    );
  });

  it('looks once even when there is no time to wait', async () => {
    expect(await eventually(() => true, { timeoutMs: 0 })).toBe(true);
    await expect(eventually(() => false, { timeoutMs: 0 })).rejects.toThrow('Waited 0 ms');
  });
});
