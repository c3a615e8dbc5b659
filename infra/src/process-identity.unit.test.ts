import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { parseProcStat, remember, stillRuns } from './process-identity.js';

const STAT =
  '4242 (node (old) x) S 1 4242 4242 0 -1 4194560 1 0 0 0 1 0 0 0 20 0 11 0 987654 1090 500 184 0';

describe('a remembered process', () => {
  it('is read from /proc even when its name holds spaces and parentheses', () => {
    expect(parseProcStat(STAT)).toEqual({ state: 'S', startTicks: '987654' });
  });

  it('is not taken for another one that got its pid later', () => {
    const remembered = { pid: 4242, mark: 'boot-a:987654' };
    expect(stillRuns(remembered, () => 'boot-a:987654')).toBe(true);
    expect(stillRuns(remembered, () => 'boot-a:999999')).toBe(false);
    expect(stillRuns(remembered, () => 'boot-b:987654')).toBe(false);
    expect(stillRuns(remembered, () => undefined)).toBe(false);
  });

  it('is recognised while it runs, and no longer once it has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const remembered = remember(child.pid ?? -1);
    if (!remembered) throw new Error('the child has no mark');
    expect(stillRuns(remembered)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(stillRuns(remembered)).toBe(false);
  });
});
