import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, type CivilDate } from '@maillage/kernel';
import {
  camille,
  hugo,
  once,
  openBench,
  stranger,
  type Bench,
} from '../../referrals-bench.builder.js';
import type { MandateRequest } from './declare-mandate.use-case.js';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const refusal = (code: string) => expect.objectContaining({ code });
const request = (over: Partial<MandateRequest> = {}): MandateRequest => ({
  beneficiaryId: 'beneficiary-2',
  structureId: 'structure-1',
  operatorCodes: ['CNAF'],
  channel: 'paper-signed',
  duration: '182',
  signedOn: '2026-11-23' as CivilDate,
  protectiveMeasure: true,
  ...over,
});

describe('declaring a mandate', () => {
  it('keeps it, says it, and shows whether it holds', async () => {
    const { id } = await bench.declare.run(camille, request(), once('key-0001'));
    await bench.declare.run(camille, request(), once('key-0001'));
    const { mandate, inForce } = await bench.readMandates.one(hugo, id);
    expect(inForce).toBe(true);
    expect(mandate).toMatchObject({ authorId: 'camille', networkId: 'network-1', version: 1 });
    expect((await bench.said()).map(({ type }) => type)).toEqual(['referrals.mandate.granted.v1']);

    bench.clock.setTo('2027-05-24T22:00:00Z');
    expect((await bench.readMandates.one(hugo, id)).inForce).toBe(false);
  });

  it('is refused for a house that is not one’s own, and for a person unknown in the network', async () => {
    await expect(bench.declare.run(stranger, request(), undefined)).rejects.toThrow(
      refusal('STRUCTURE.UNKNOWN'),
    );
    const unknown = request({ beneficiaryId: 'unknown-1' });
    await expect(bench.declare.run(camille, unknown, undefined)).rejects.toThrow(
      refusal('BENEFICIARY.UNKNOWN'),
    );
    expect(await bench.models.mandates.countDocuments()).toBe(1);
  });

  it('is refused while the directory does not answer', async () => {
    const silence = new DomainError('unavailable', 'QUESTION.UNANSWERED', 'nobody there');
    bench.directory.belong = () => Promise.reject(silence);
    await expect(bench.declare.run(camille, request(), undefined)).rejects.toThrow(silence);
  });

  it('is read by the house alone, last given first', async () => {
    const first = await bench.declare.run(camille, request(), undefined);
    bench.clock.advanceBy({ minutes: 1 });
    const second = await bench.declare.run(camille, request({ duration: '1' }), undefined);
    const list = (scope: typeof camille) =>
      bench.readMandates.ofBeneficiary(scope, 'beneficiary-2', { size: 10 });
    expect((await list(hugo)).data.map(({ mandate }) => mandate.id)).toEqual([second.id, first.id]);
    expect((await list(stranger)).data).toEqual([]);
    await expect(bench.readMandates.one(stranger, first.id)).rejects.toThrow(
      refusal('MANDATE.UNKNOWN'),
    );
  });
});
