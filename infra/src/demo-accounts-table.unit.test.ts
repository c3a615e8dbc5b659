import { describe, expect, it } from '@jest/globals';
import { accountsTable } from './demo-accounts-table.js';

describe('the table of demo accounts', () => {
  it('shows the first account of each role and counts the others', () => {
    const place = 'Orval';
    const table = accountsTable([
      { role: 'agent', name: 'Camille Aubry', email: 'camille@example.fr', place },
      { role: 'agent', name: 'Hugo Lemoine', email: 'hugo@example.fr', place },
      { role: 'admin', name: 'Rémi Schmitt', email: 'remi@example.fr', place },
    ]);
    expect(table).toEqual([
      'agent  Camille Aubry  camille@example.fr  (+1)',
      'admin  Rémi Schmitt   remi@example.fr',
    ]);
  });
});
