import { describe, expect, it } from '@jest/globals';
import { refusalOf } from './admission.js';
import { mayLinkByEmail } from './identity-linking.policy.js';

describe('signing in', () => {
  it('is for a known member with a grant who is not suspended', () => {
    expect(refusalOf({ suspended: false, grants: [{}] })).toBeNull();
    expect(refusalOf(null)).toBe('unknown-identity');
    expect(refusalOf({ suspended: true, grants: [{}] })).toBe('suspended');
    expect(refusalOf({ suspended: false, grants: [] })).toBe('no-grant');
  });
});

describe('linking an identity by its address', () => {
  const issuer = 'http://127.0.0.1:8080/idp';

  it('is for the local provider of a demonstration only', () => {
    expect(mayLinkByEmail(issuer, { issuer, enabled: true })).toBe(true);
    expect(mayLinkByEmail(issuer, { issuer, enabled: false })).toBe(false);
    expect(mayLinkByEmail('https://elsewhere.example', { issuer, enabled: true })).toBe(false);
  });
});
