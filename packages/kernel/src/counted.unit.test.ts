import { describe, expect, it } from '@jest/globals';
import { counted } from './counted.js';

describe('a number with its word', () => {
  it('is plural unless there is exactly one', () => {
    expect([0, 1, 2].map((count) => counted(count, 'client'))).toEqual([
      '0 clients',
      '1 client',
      '2 clients',
    ]);
    expect(counted(2, 'delivery', 'deliveries')).toBe('2 deliveries');
  });
});
