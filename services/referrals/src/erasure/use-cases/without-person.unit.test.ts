import { describe, expect, it } from '@jest/globals';
import { legStatuses } from '@maillage/contracts/codes';
import { aCase } from '../../cases/domain/case.builder.js';
import { isOpen } from '../../legs/domain/leg.js';
import { aLeg } from '../../legs/domain/leg.builder.js';
import { eraseCase, eraseLeg } from './without-person.js';

const now = new Date('2026-12-01T09:00:00Z');

describe('a leg whose person is erased', () => {
  it.each(legStatuses)('%s: is open no more, and holds neither answer nor person', (status) => {
    const leg = aLeg(status);
    const erased = eraseLeg(leg, now);
    expect(isOpen(erased)).toBe(false);
    expect(erased).toMatchObject({
      beneficiaryId: 'erased',
      dueAt: null,
      version: leg.version + 1,
    });
    expect(erased.resolution?.answer ?? '').toBe('');
    expect(erased.status).toBe(isOpen(leg) ? 'closed' : status);
    expect(erased.taken).toEqual(leg.taken);
  });
});

describe('a case whose person is erased', () => {
  it('keeps its codes, and neither texts nor their key', () => {
    const opened = aCase();
    const erased = eraseCase(opened, [eraseLeg(aLeg('pending'), now)]);
    expect(erased.content).toMatchObject({ wrappedKey: null, fields: {} });
    expect(JSON.stringify(erased)).not.toContain(opened.beneficiaryId);
    expect(erased.legs.find(({ id }) => id === 'leg-1')?.status).toBe('closed');
    expect(erased).toMatchObject({
      procedureCode: opened.procedureCode,
      version: opened.version + 1,
    });
  });
});
