import { expect, it } from '@jest/globals';
import { RefusedRequest } from './http.js';
import { refusedField } from './refused-field.js';

const byCode = { 'BENEFICIARY.UNKNOWN_PHONE': 'phone' } as const;
const byPath = { mail: 'mail', birthDate: 'birth' } as const;
const where = (status: number, problem: RefusedRequest['problem']) =>
  refusedField(new RefusedRequest(status, problem, 'À corriger.'), byCode, byPath);

it('a refusal is shown at the field that its code is about', () => {
  expect(where(400, { code: 'BENEFICIARY.UNKNOWN_PHONE' })).toEqual({
    field: 'phone',
    sentence: 'À corriger.',
  });
});

it('or at the first field that the service found wrong', () => {
  const issues = [
    { path: 'networkId', message: 'unknown' },
    { path: 'birthDate', message: 'not a day' },
    { path: 'mail', message: 'not a mail' },
  ];
  expect(where(400, { code: 'REQUEST.OFF_SCHEMA', issues }).field).toBe('birth');
});

it('else it is about the form as a whole', () => {
  expect(where(503, null).field).toBeNull();
  expect(where(403, { code: 'BENEFICIARY.FORBIDDEN' }).field).toBeNull();
});
