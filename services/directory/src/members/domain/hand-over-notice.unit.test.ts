import { describe, expect, it } from '@jest/globals';
import { countedInNotice } from './hand-over-notice.js';

describe('the notice to who takes over', () => {
  it('counts what there is, and leaves out what is not known', () => {
    expect(countedInNotice({ cases: 2, legs: 0, appointments: 5 })).toEqual({
      cases: '2',
      appointments: '5',
    });
    expect(countedInNotice({ cases: 0, legs: 0, appointments: null })).toEqual({});
  });

  it('is not written when there is nothing to take over', () => {
    expect(countedInNotice({ cases: 0, legs: 0, appointments: 0 })).toBeNull();
  });
});
