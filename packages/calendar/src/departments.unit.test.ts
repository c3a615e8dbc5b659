import { describe, expect, it } from '@jest/globals';
import { departmentNames, departmentOfCommune } from './departments.js';
import { holidayZoneOfDepartment } from './holiday-zones.js';

describe('the departments', () => {
  it('are 96 of the mainland and Corsica and 11 overseas, each with its public holidays', () => {
    expect(departmentNames.size).toBe(107);
    for (const code of departmentNames.keys()) holidayZoneOfDepartment(code);
  });

  it('are known by the INSEE code of a commune', () => {
    expect(['07186', '2A004', '97411', '98818'].map(departmentOfCommune)).toEqual([
      '07',
      '2A',
      '974',
      '988',
    ]);
  });
});
