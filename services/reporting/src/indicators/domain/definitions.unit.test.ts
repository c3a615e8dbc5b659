import { describe, expect, it } from '@jest/globals';
import { eventContracts } from '@maillage/contracts/events';
import { indicatorDefinitions } from './definitions.js';

describe('the definitions of indicators', () => {
  it('are one per code', () => {
    const codes = indicatorDefinitions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('name only events that exist', () => {
    const named = indicatorDefinitions.flatMap(({ sourceEvents }) => sourceEvents);
    expect(named.filter((type) => !eventContracts.has(type))).toEqual([]);
  });
});
