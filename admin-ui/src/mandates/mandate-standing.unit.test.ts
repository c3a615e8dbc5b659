import { expect, it } from '@jest/globals';
import { opensCase, standingOf } from './mandate-standing.js';

const used = { caseId: 'case-1', reference: '2345-ABCD' };

it.each([
  [{ inForce: true, usedFor: null }, 'En cours', true],
  [{ inForce: true, usedFor: used }, 'Utilisé', false],
  [{ inForce: false, usedFor: used }, 'Terminé', false],
  [{ inForce: false, usedFor: null }, 'Terminé', false],
])('a mandate %j is « %s »; opens a case: %p', (mandate, standing, opens) => {
  expect(standingOf(mandate)).toBe(standing);
  expect(opensCase(mandate)).toBe(opens);
});
