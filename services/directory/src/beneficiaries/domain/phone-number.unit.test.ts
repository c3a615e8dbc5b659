import { describe, expect, it } from '@jest/globals';
import { possiblePhoneNumber, readPhoneNumber, receivesSms } from './phone-number.js';

describe('a phone number', () => {
  it.each([
    ['06 39 98 00 01', null, '+33639980001', true],
    ['01.99.00.12.34', '02', '+33199001234', false],
    ['+33 (0)6 39 98 00 01', '02', '+33639980001', true],
    ['0033639980001', '02', '+33639980001', true],
    ['0690 00 12 34', '971', '+590690001234', true],
    ['0590 20 12 34', '971', '+590590201234', false],
    ['0690 00 12 34', '02', '+590690001234', true],
    ['0696 20 12 34', '972', '+596696201234', true],
    ['0692 12 34 56', '974', '+262692123456', true],
    ['0639 01 23 45', '976', '+262639012345', true],
    ['06 39 98 00 01', '988', '+33639980001', true],
    ['+32 470 12 34 56', '59', '+32470123456', true],
  ])('%s typed in department %s is %s', (typed, department, phone, phoneIsMobile) => {
    expect(readPhoneNumber(typed, department)).toEqual({ phone, phoneIsMobile });
    expect(receivesSms(phone)).toBe(phoneIsMobile);
  });

  it.each(['12', '06 39 98 99', 'demain', '+33 1', '06 39 98 99 01 02 03'])(
    '%s is none, and is not repeated in the refusal',
    (typed) => {
      expect(possiblePhoneNumber(typed, null)).toBeNull();
      expect(() => readPhoneNumber(typed, null)).toThrow(
        expect.objectContaining({ code: 'BENEFICIARY.UNKNOWN_PHONE' }),
      );
      expect(() => readPhoneNumber(typed, null)).not.toThrow(typed);
    },
  );
});
