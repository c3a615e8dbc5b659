import { expect, it } from '@jest/globals';
import { teamsFor } from './teams-for.js';

const caf = { id: 'caf', operatorCode: 'CNAF' } as const;
const carsat = { id: 'carsat', operatorCode: 'CNAV' } as const;
const taxes = { id: 'taxes', operatorCode: 'DGFIP' } as const;

it('proposes the teams of the procedure, offers the rest of the mandate, and never goes outside of it', () => {
  const { proposed, others } = teamsFor([caf, carsat, taxes], { operatorCodes: ['CNAF', 'CNAV'] }, [
    'CNAV',
    'MSA',
    'AGIRC-ARRCO',
  ]);
  expect(proposed).toEqual([carsat]);
  expect(others).toEqual([caf]);
});

it('proposes nothing before a procedure is chosen', () => {
  expect(teamsFor([caf], { operatorCodes: ['CNAF'] }, []).proposed).toEqual([]);
});
