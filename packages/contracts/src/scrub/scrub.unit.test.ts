import { describe, expect, it } from '@jest/globals';
import { scrub, scrubText } from './index.js';

describe('what consoles report is scrubbed', () => {
  it.each([
    ['/#/appointments/0192f0c1-7abc-7def-8123-0123456789ab/show', '/#/appointments/<id>/show'],
    ['mail to jeanne.martin@example.org failed', 'mail to <mail> failed'],
    ['case KEVA-42 not found', 'case <reference> not found'],
    ['reference K7QX-42 not found', 'reference <reference> not found'],
    ['call 06 39 98 00 12', 'call <number>'],
    ['NIR 1 84 12 76 451 089 46', 'NIR <number>'],
    ['from 192.168.1.20', 'from <address>'],
    ['?filter[q]=martin&page=2', '?filter[q]=<value>&page=<value>'],
    ['TypeError at line 12', 'TypeError at line 12'],
  ])('%s → %s', (text, expected) => {
    expect(scrubText(text)).toBe(expected);
  });

  it('reaches every string and leaves numbers', () => {
    expect(scrub({ a: [{ b: 'x@y.example' }], n: 12 })).toEqual({ a: [{ b: '<mail>' }], n: 12 });
  });

  it('bounds length, width and depth', () => {
    const deep: unknown = Array.from({ length: 30 }).reduce<unknown>((inner) => ({ inner }), 'x');
    expect(JSON.stringify(scrub(deep))).toContain('null');
    expect((scrub('é'.repeat(5000)) as string).length).toBe(2000);
    expect((scrub(Array.from({ length: 500 }, () => 1)) as unknown[]).length).toBe(200);
  });
});
