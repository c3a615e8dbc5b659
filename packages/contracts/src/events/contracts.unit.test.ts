import { describe, expect, it } from '@jest/globals';
import { asyncApiDocument } from '../docs/async-api.js';
import { choreography } from './choreography.js';
import { parseEnvelope } from './parse-envelope.js';
import { eventContracts } from './registry.js';

const contracts = [...eventContracts.values()];

const envelopeOf = (type: string, data: unknown): unknown => ({
  specversion: '1.0',
  id: '0192f0c1-0000-7000-8000-000000000001',
  source: 'maillage:test',
  type,
  time: '2026-11-22T09:00:00.000Z',
  subject: 'thing-1',
  datacontenttype: 'application/json',
  correlationid: 'cor-1',
  actor: 'member:mem-1',
  aggregateversion: 1,
  audience: 'everyone',
  data,
});

/** Words that would mean that a person's identity or free text travels. */
const forbidden =
  /surname|firstName|birth|phone|mail$|email|description|^subject$|^text$|nir|allocataire|fiscal/i;

function keysOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysOf);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

describe('event contracts', () => {
  it.each(contracts.map((contract) => [contract.type, contract] as const))(
    '%s parses its golden example for ever',
    (type, contract) => {
      const envelope = parseEnvelope(envelopeOf(type, contract.example));
      expect(envelope.data).toEqual(contract.example);
    },
  );

  it.each(contracts.map((contract) => [contract.type, contract] as const))(
    '%s carries nothing that names a person',
    (_type, contract) => {
      expect(keysOf(contract.example).filter((key) => forbidden.test(key))).toEqual([]);
    },
  );

  it('refuses a type without contract and data off its schema', () => {
    expect(() => parseEnvelope(envelopeOf('directory.cat.fed.v1', {}))).toThrow('no contract');
    expect(() => parseEnvelope(envelopeOf('appointments.appointment.booked.v1', {}))).toThrow(
      'appointments.appointment.booked.v1',
    );
  });

  it('lets nobody listen to what nobody says', () => {
    for (const types of Object.values(choreography)) {
      for (const type of types) expect(eventContracts.has(type)).toBe(true);
    }
  });

  it('is documented: one channel per event', () => {
    const document = asyncApiDocument() as { channels: object };
    expect(Object.keys(document.channels)).toHaveLength(contracts.length);
  });
});
