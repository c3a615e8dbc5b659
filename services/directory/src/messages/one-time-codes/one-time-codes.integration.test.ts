import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { demoBeneficiaries } from '@maillage/demo-network';
import { scopeOfService } from '@maillage/service-kit';
import { MONDAY_AT_NINE, openBench, type Bench } from '../../directory-bench.builder.js';
import { aPostOffice, messageCollections, type PostOffice } from '../messages-bench.builder.js';
import { SendCode } from './use-cases/send-code.use-case.js';
import { VerifyCode } from './use-cases/verify-code.use-case.js';

jest.setTimeout(60_000);

const scope = scopeOfService('directory');
const mobile = demoBeneficiaries.find(({ phone }) => phone !== null);
const mailOnly = demoBeneficiaries.find(({ mail, phone }) => mail !== null && phone === null);
const unreached = demoBeneficiaries.find(({ mail, phone }) => mail === null && phone === null);
if (!mobile || !mailOnly || !unreached) throw new Error('the demonstration is empty');
const proof = { beneficiaryId: mobile.id, purpose: 'mandate', subjectId: 'mandate-1' } as const;

let bench: Bench;
let office: PostOffice;
let sending: SendCode;
let verifying: VerifyCode;

beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
});
beforeEach(async () => {
  await bench.empty(...messageCollections);
  bench.clock.setTo(MONDAY_AT_NINE);
  office = aPostOffice(bench);
  const { messages, unitOfWork, clock, ids } = bench;
  const { reach, rules } = office;
  sending = new SendCode(messages.codes, messages.entry, reach, unitOfWork, clock, ids, rules);
  verifying = new VerifyCode(messages.codes, unitOfWork, clock);
});
afterAll(() => bench.close());

/** Sends a code and reads it off the phone. */
async function codeOnPhone(): Promise<string> {
  await sending.execute(scope, proof);
  await office.send();
  const digits = /\d{6}/.exec(office.sms.received.at(-1)?.text ?? '')?.[0];
  if (digits === undefined) throw new Error('no code came');
  return digits;
}

const otherThan = (digits: string): string => (digits === '000000' ? '111111' : '000000');

describe('a one-time code', () => {
  it('reaches the mobile, at night too, and is right once', async () => {
    bench.clock.setTo('2026-11-23T22:00:00Z');
    const digits = await codeOnPhone();
    expect(office.sms.received[0]?.to).toBe(mobile.phone);
    expect(await verifying.execute(proof, digits)).toBe('right');
    expect(await verifying.execute(proof, digits)).toBe('used-up');
  });

  it('goes by mail to whoever has no mobile, and to nobody without either', async () => {
    expect(await sending.execute(scope, { ...proof, beneficiaryId: mailOnly.id })).toMatchObject({
      channel: 'mail',
    });
    await office.send();
    expect(office.mailer.sent[0]?.text).toMatch(/Votre code est : \d{6}/);
    const nobody = await sending.execute(scope, { ...proof, beneficiaryId: unreached.id });
    expect(nobody).toEqual({ channel: null, refused: 'no-contact' });
    const unknown = await sending.execute(scope, { ...proof, beneficiaryId: 'ben-unknown' });
    expect(unknown).toEqual({ channel: null, refused: 'unknown' });
  });

  it('proves nothing else: neither another subject nor another person', async () => {
    const digits = await codeOnPhone();
    expect(await verifying.execute({ ...proof, subjectId: 'mandate-2' }, digits)).toBe('expired');
    expect(await verifying.execute({ ...proof, beneficiaryId: mailOnly.id }, digits)).toBe(
      'expired',
    );
    expect(await verifying.execute(proof, digits)).toBe('right');
  });

  it('is used up after five wrong tries, tried at once or one by one', async () => {
    const digits = await codeOnPhone();
    const wrong = otherThan(digits);
    const verdicts = await Promise.all([1, 2, 3].map(() => verifying.execute(proof, wrong)));
    expect(verdicts).toEqual(['wrong', 'wrong', 'wrong']);
    expect(await verifying.execute(proof, wrong)).toBe('wrong');
    expect(await verifying.execute(proof, wrong)).toBe('wrong');
    expect(await verifying.execute(proof, digits)).toBe('used-up');
  });

  it('lives ten minutes, and no longer when the clock is set back', async () => {
    const digits = await codeOnPhone();
    bench.clock.advanceBy({ minutes: 10 });
    expect(await verifying.execute(proof, digits)).toBe('expired');
    bench.clock.setTo('2026-11-23T07:00:00Z');
    expect(await verifying.execute(proof, digits)).toBe('expired');
  });

  it('takes the place of the one before', async () => {
    const first = await codeOnPhone();
    bench.clock.advanceBy({ minutes: 1 });
    const second = await codeOnPhone();
    if (first !== second) expect(await verifying.execute(proof, first)).toBe('wrong');
    expect(await verifying.execute(proof, second)).toBe('right');
  });

  it('is sent three times in a quarter of an hour at most', async () => {
    for (let sent = 0; sent < 3; sent += 1) {
      expect(await sending.execute(scope, proof)).toMatchObject({ refused: null });
    }
    expect(await sending.execute(scope, proof)).toEqual({ channel: null, refused: 'too-many' });
    bench.clock.advanceBy({ minutes: 15 });
    expect(await sending.execute(scope, proof)).toMatchObject({ refused: null });
  });

  it('is sent no more often when several are asked for at once', async () => {
    const asked = Array.from({ length: 5 }, () => sending.execute(scope, proof));
    const refusals = (await Promise.all(asked)).map(({ refused }) => refused).sort();
    expect(refusals).toEqual([null, null, null, 'too-many', 'too-many']);
    expect(await bench.messages.models.codes.countDocuments({})).toBe(3);
    expect(await bench.messages.models.codes.countDocuments({ used: false })).toBe(1);
  });

  it('is nowhere in clear at rest', async () => {
    await sending.execute(scope, proof);
    const { models } = bench.messages;
    const kept = JSON.stringify([await models.codes.find({}), await models.messages.find({})]);
    await office.send();
    const digits = /\d{6}/.exec(office.sms.received[0]?.text ?? '')?.[0] ?? 'none';
    expect(kept).not.toMatch(new RegExp(`"${digits}"`));
  });
});
