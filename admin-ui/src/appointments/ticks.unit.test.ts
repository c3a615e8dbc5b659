import { describe, expect, it } from '@jest/globals';
import { withTicks } from './ticks.js';

describe('ticks put on the papers seen', () => {
  it('adds and takes back, and keeps what another desk has ticked', () => {
    expect(withTicks(['RIB', 'Bail'], { Bail: false, 'Carte Vitale': true })).toEqual({
      papers: ['RIB', 'Carte Vitale'],
      changed: true,
    });
  });

  it('says when the answer holds everything that was ticked', () => {
    expect(withTicks(['RIB', 'Bail'], { Bail: true, 'Carte Vitale': false })).toEqual({
      papers: ['RIB', 'Bail'],
      changed: false,
    });
  });
});
