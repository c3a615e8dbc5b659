import { describe, expect, it } from '@jest/globals';
import { readTokenRequest, TokenError } from './token-request.js';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;
const grant_type = 'client_credentials';

describe('a request for a token', () => {
  it('names its client in the header or in the body', () => {
    const expected = { clientId: 'cli-1', secret: 'a:b', scope: undefined };
    expect(readTokenRequest(basic('cli-1:a%3Ab'), { grant_type })).toEqual(expected);
    const body = { grant_type, client_id: 'cli-1', client_secret: 'a:b' };
    expect(readTokenRequest(undefined, body)).toEqual(expected);
  });

  it.each([
    ['no form', undefined, undefined, 'invalid_request'],
    ['another grant', basic('a:b'), { grant_type: 'password' }, 'unsupported_grant_type'],
    ['nobody', undefined, { grant_type }, 'invalid_client'],
    ['no secret', undefined, { grant_type, client_id: 'a' }, 'invalid_client'],
    ['another header', 'Bearer abc', { grant_type }, 'invalid_client'],
    ['a header without a colon', basic('ab'), { grant_type }, 'invalid_client'],
    ['a wrong escape', basic('a:%E0%A4%A'), { grant_type }, 'invalid_client'],
    [
      'two ways at once',
      basic('a:b'),
      { grant_type, client_id: 'a', client_secret: 'b' },
      'invalid_request',
    ],
    ['two names', basic('a:b'), { grant_type, client_id: 'c' }, 'invalid_request'],
    ['a field twice', basic('a:b'), { grant_type: [grant_type, 'x'] }, 'invalid_request'],
  ])('is refused with %s', (_what, authorization, body, code) => {
    const read = (): unknown => readTokenRequest(authorization, body);
    expect(read).toThrow(TokenError);
    expect(codeOf(read)).toBe(code);
  });
});

function codeOf(read: () => unknown): string {
  try {
    read();
    return 'none';
  } catch (error) {
    return (error as TokenError).code;
  }
}
