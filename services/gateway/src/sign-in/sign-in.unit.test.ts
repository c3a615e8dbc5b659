import { describe, expect, it } from '@jest/globals';
import { refusalStatus, refusedPage } from './refused-page.js';
import { localPath } from './local-path.js';

describe('where a sign-in returns to', () => {
  it.each([
    ['/', '/'],
    ['/#/legs', '/#/legs'],
    [undefined, '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
    ['/a\nb', '/'],
  ])('%s → %s', (asked, expected) => {
    expect(localPath(asked)).toBe(expected);
  });
});

describe('a refused sign-in', () => {
  it('says whom to ask', () => {
    expect(refusedPage('unknown-identity')).toContain('animateur');
    expect(refusedPage('suspended')).toContain('animateur');
  });

  it('is unavailable, not forbidden, when nobody could answer', () => {
    expect(refusalStatus('directory-silent')).toBe(503);
    expect(refusalStatus('suspended')).toBe(403);
    expect(refusalStatus('failed')).toBe(401);
  });
});
