import { describe, expect, it } from '@jest/globals';
import { operatorNames } from './operator-names.js';

describe('the names of operators', () => {
  it('are those they began with until the directory has answered', () => {
    const names = operatorNames(undefined);
    expect(names.codes).toContain('CNAF');
    expect(names.labelOf('CNAF')).toContain('CNAF');
    expect(names.shortOf('DGFIP')).toBe('DGFiP');
    expect(names.listOf([])).toBe('Sans opérateur');
  });

  it('are those the directory gives, in a list and in a dense line too', () => {
    const names = operatorNames([
      { id: 'CNAF', label: 'Branche famille', inForce: true },
      { id: 'CNAM', label: 'Assurance maladie', inForce: false },
    ]);
    expect(names.codes).toEqual(['CNAF']);
    expect(names.listOf(['CNAF', 'CNAM'])).toBe('Branche famille, Assurance maladie');
    expect(names.shortOf('CNAF')).toBe('Branche famille');
  });
});
