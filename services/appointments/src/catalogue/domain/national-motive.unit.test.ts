import { describe, expect, it } from '@jest/globals';
import { starterMotives, starterProcedures, type StarterMotive } from '@maillage/contracts/codes';
import { newMotive } from '@maillage/contracts/http/appointments';
import { changeMotive } from './motive.js';
import { adoptNational, contentOfNational, standingOf, takeNational } from './national-motive.js';

const first: StarterMotive = {
  code: 'cnaf-rsa',
  version: 1,
  label: 'RSA',
  operatorCode: 'CNAF',
  procedureCodes: ['rsa'],
  theme: 'social-health',
  durationMinutes: 45,
  requiredDocuments: ['RIB'],
  rule: 'La personne est présente.',
};
const second: StarterMotive = {
  ...first,
  version: 2,
  durationMinutes: 60,
  requiredDocuments: ['RIB', 'Pièce d’identité'],
};
const adopted = adoptNational(first, 'net-1', 'motive-1');

describe('the national set', () => {
  it('has 29 motives that a network could have made itself, for procedures of the catalogue', () => {
    expect(new Set(starterMotives.map(({ code }) => code)).size).toBe(29);
    const known = new Set(starterProcedures.map(({ code }) => code));
    for (const national of starterMotives) {
      const content = contentOfNational(national);
      const made = { networkId: 'net-1', code: national.code, ...content };
      expect(newMotive.parse(made)).toEqual(made);
      expect(content.procedureCodes.filter((code) => !known.has(code))).toEqual([]);
      expect(content.requiredDocuments.length).toBeGreaterThan(0);
      expect(content.channel).toBe('on-site');
    }
  });

  it('is adopted as version 1 of the network’s motive', () => {
    expect(adopted).toMatchObject({ version: 1, withdrawn: false, national: { version: 1 } });
    expect(standingOf(first, adopted).standing).toBe('current');
    expect(standingOf(first, undefined).standing).toBe('not-adopted');
    expect(standingOf(first, { ...adopted, national: null }).standing).toBe('code-taken');
  });
});

describe('a newer version of the national set', () => {
  it('is offered with what the nation has changed, and says where the network differs', () => {
    const edited = changeMotive(adopted, { durationMinutes: 50, label: 'RSA et prime' });
    expect(standingOf(second, edited)).toEqual({
      standing: 'newer',
      motiveId: 'motive-1',
      differences: [
        { field: 'durationMinutes', network: 50, national: 60, changedHere: true },
        {
          field: 'requiredDocuments',
          network: ['RIB'],
          national: ['RIB', 'Pièce d’identité'],
          changedHere: false,
        },
      ],
    });
  });

  it('leaves alone what the network changed and the nation did not', () => {
    const edited = changeMotive(adopted, { label: 'RSA et prime', bufferMinutes: 10 });
    const taken = takeNational(edited, second);
    expect(taken).toMatchObject({
      version: 3,
      label: 'RSA et prime',
      bufferMinutes: 10,
      durationMinutes: 60,
      requiredDocuments: ['RIB', 'Pièce d’identité'],
      national: { version: 2 },
    });
    expect(standingOf(second, taken).standing).toBe('current');
  });

  it('shows no difference where the network came to the same by itself', () => {
    const same = changeMotive(adopted, {
      durationMinutes: 60,
      requiredDocuments: ['RIB', 'Pièce d’identité'],
    });
    expect(standingOf(second, same)).toMatchObject({ standing: 'newer', differences: [] });
    expect(takeNational(same, second)).toMatchObject({ national: { version: 2 } });
  });
});
