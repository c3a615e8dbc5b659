import { describe, expect, it } from '@jest/globals';
import { plainPage } from '../plain-page.js';
import { refusalStatus, refusedPage, type Refusal } from './refused-page.js';
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
  const textOf = (refusal: Refusal): string => plainPage(refusedPage(refusal), 'nonce');
  const help = { place: 'Réseau <b>', person: 'Odile Marchand', email: 'odile@exemple.invalid' };

  it('says whom to ask, by name where it is known', () => {
    expect(textOf({ code: 'suspended', help: null })).toContain('l’animateur de votre réseau');
    const named = textOf({ code: 'suspended', help });
    expect(named).toContain('Odile Marchand (Réseau &lt;b&gt;)');
    expect(named).toContain('href="mailto:odile@exemple.invalid"');
  });

  it('is unavailable, not forbidden, when nobody could answer', () => {
    expect(refusalStatus({ code: 'directory-silent', help: null })).toBe(503);
    expect(refusalStatus({ code: 'suspended', help: null })).toBe(403);
    expect(refusalStatus({ code: 'failed', help: null })).toBe(401);
  });
});
