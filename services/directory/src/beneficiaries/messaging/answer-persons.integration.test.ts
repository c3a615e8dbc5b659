import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { AnswerPersons } from './answer-persons.questions.js';
import { openPersonsBench, type PersonsBench } from '../../persons-bench.builder.js';

jest.setTimeout(60_000);

let bench: PersonsBench;
beforeAll(async () => {
  bench = await openPersonsBench();
});
beforeEach(() => bench.clean());
afterAll(() => bench.close());

describe('the questions about a person', () => {
  const day = '2026-11-22';
  const referrals = { part: 'referrals', act: 'member:operator-1' };
  let answers: AnswerPersons;
  let id: string;
  beforeEach(async () => {
    answers = new AnswerPersons(bench.beneficiaries, bench.readLog);
    ({ id } = await bench.enter({ birthDate: '1958-12-01', birthName: 'Lagarde' }));
    await bench.empty('read_log');
  });
  const logged = async () =>
    (await bench.readings()).map(({ reader, purpose }) => [reader, purpose]);

  it('discloses the asked fields and no other, logged with the case', async () => {
    const hearsay = { reader: 'member:somebody-else' };
    const asked = { beneficiaryId: id, caseId: 'case-1', ...hearsay };
    const fields: ('surname' | 'birthYear')[] = ['surname', 'birthYear'];
    expect(await answers.whoIsIt({ ...asked, fields }, referrals)).toEqual({
      person: { surname: 'Quintefeuille', birthYear: 1958 },
    });
    expect(await bench.readings()).toMatchObject([
      { reader: 'member:operator-1', purpose: 'case', caseId: 'case-1', ids: [id] },
    ]);
    const unknown = { ...asked, fields, beneficiaryId: 'nobody' };
    expect(await answers.whoIsIt(unknown, referrals)).toEqual({ person: null });
    expect(await logged()).toHaveLength(1);
  });

  it('says yes or no to letters and a year, and to a text', async () => {
    const matches = async (letters: string, birthYear: number) =>
      answers.isItThem({ beneficiaryId: id, letters, birthYear }, { part: 'appointments' });
    expect(await matches('QUI', 1958)).toEqual({ matches: true });
    expect(await matches('QUI', 1959)).toEqual({ matches: false });
    const named = (text: string) => answers.isItNamed({ beneficiaryId: id, text }, referrals);
    expect(await named('Madame Lagarde attend')).toEqual({ contains: true });
    expect(await named('La personne attend')).toEqual({ contains: false });
    expect(await logged()).toEqual([
      ['service:appointments', 'link'],
      ['service:appointments', 'link'],
      ['member:operator-1', 'name-in-text'],
      ['member:operator-1', 'name-in-text'],
    ]);
    expect(
      await answers.isItThem(
        { beneficiaryId: 'nobody', letters: 'QUI', birthYear: 1958 },
        referrals,
      ),
    ).toEqual({ matches: false });
  });

  it('names the party of a mandate, logged with it', async () => {
    const asked = { beneficiaryId: id, mandateId: 'man-1' };
    const asker = { part: 'referrals', act: 'member:agent-1' };
    expect(await answers.whoGivesTheMandate(asked, asker)).toEqual({
      party: {
        surname: 'Quintefeuille',
        birthName: 'Lagarde',
        firstName: 'Rosalinde',
        birthYear: 1958,
        birthDate: '1958-12-01',
        communeInsee: '01990',
      },
    });
    expect(await logged()).toEqual([['member:agent-1', 'mandate']]);
  });

  it('gives the network, and the two statistical facts', async () => {
    expect(await answers.doTheyBelong({ beneficiaryId: id, networkId: 'net-1' })).toEqual({
      known: true,
    });
    expect(await answers.doTheyBelong({ beneficiaryId: id, networkId: 'net-2' })).toEqual({
      known: false,
    });
    const reporting = { part: 'reporting' };
    expect(await answers.whatCounts({ beneficiaryId: id, day }, reporting)).toEqual({
      ageBand: '60-69',
      communeInsee: '01990',
    });
    expect(await answers.whatCounts({ beneficiaryId: 'nobody', day }, reporting)).toEqual({
      ageBand: 'unknown',
      communeInsee: null,
    });
  });
});
