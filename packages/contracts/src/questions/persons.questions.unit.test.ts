import { describe, expect, it } from '@jest/globals';
import { personsDisclose } from './persons.questions.js';

describe('the disclosure of a person', () => {
  const asked = { beneficiaryId: 'ben-1', fields: ['surname'] };
  const isTaken = (request: object): boolean => personsDisclose.request.safeParse(request).success;

  it('is asked for a case or an appointment, and refused without', () => {
    expect(isTaken({ ...asked, caseId: 'case-1' })).toBe(true);
    expect(isTaken({ ...asked, appointmentId: 'app-1' })).toBe(true);
    const refused = personsDisclose.request.safeParse(asked);
    expect(refused.error?.issues.map(({ message }) => message)).toEqual([
      'say for which case or appointment',
    ]);
  });

  it('names the fields that are wanted, none of them beside those that may be disclosed', () => {
    expect(isTaken({ ...asked, caseId: 'case-1', fields: [] })).toBe(false);
    expect(isTaken({ ...asked, caseId: 'case-1', fields: ['note'] })).toBe(false);
  });
});
