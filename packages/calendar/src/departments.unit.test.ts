import { describe, expect, it } from '@jest/globals';
import { departmentOfCommune } from './departments.js';

describe('the departments', () => {
  it('are known by the INSEE code of a commune', () => {
    expect(['07186', '2A004', '97411', '98818'].map(departmentOfCommune)).toEqual([
      '07',
      '2A',
      '974',
      '988',
    ]);
  });
});
