import { describe, expect, it } from '@jest/globals';
import { inWords, Progress } from './progress.js';

describe('the time that a start takes', () => {
  it('is said in seconds, and in minutes when it is long', () => {
    expect([900, 47_290, 60_000, 312_400].map(inWords)).toEqual([
      '0.9 s',
      '47.3 s',
      '1 min 0 s',
      '5 min 12 s',
    ]);
  });

  it('counts from the beginning of the process, not from the first step', () => {
    const lines: string[] = [];
    const before = performance.now();
    new Progress(7, 2, (line) => lines.push(line)).step('Getting the servers');
    const [, minutes = '0', seconds = '0'] =
      /^\[3\/7\] Getting the servers … (?:(\d+) min )?([\d.]+) s$/.exec(lines[0] ?? '') ?? [];
    // Said to a tenth of a second, from a minute on to a second.
    expect(Number(minutes) * 60 + Number(seconds)).toBeGreaterThanOrEqual(before / 1000 - 1);
  });
});
