import { beforeAll, describe, expect, it } from '@jest/globals';
import { serviceNames } from '@maillage/contracts/codes';
import type {
  BeneficiaryResource,
  OperatorTeamResource,
  PersonMatches,
} from '@maillage/contracts/http/directory';
import type {
  CaseResource,
  LegResource,
  MandateResource,
} from '@maillage/contracts/http/referrals';
import { inDatabase } from '../database.js';
import { book, dayFromToday, enterPerson, nextSlotAtHome, query, type Page } from '../desk.js';
import { as, type SignedIn } from '../session.js';
import { testProduct } from '../test-product.js';

const person = {
  surname: 'Scellemontagne',
  birthName: 'Gardesecret',
  firstName: 'Philiberte',
  birthDate: '1947-08-29',
  phone: '06 39 98 41 27',
  mail: 'philiberte.scellemontagne@usagers.maillage.example',
  note: 'Préfère le guichet du fond',
} as const;
/** As they would stand in a database, had one field been forgotten; an official number never gets that far. */
const secrets = [
  ...Object.values(person),
  '639984127',
  'scellemontagne',
  'philiberte',
  'guichet du fond',
];
const account = (name: string): Promise<SignedIn> => as(`${name}@maillage.example`);

let agent: SignedIn;
let entered: BeneficiaryResource;
let mandate: MandateResource;
let legPath: string;

beforeAll(async () => {
  agent = await account('camille.aubry');
  entered = await enterPerson(agent, person);
  const { id: beneficiaryId } = entered;
  const structureId = agent.placeId;
  const { memberId, startsAt } = await nextSlotAtHome(agent, 'cnaf-rsa');
  const wanted = { motiveCode: 'cnaf-rsa', structureId, memberId, startsAt, beneficiaryId };
  expect((await book(agent, wanted)).status).toBe(201);
  mandate = await agent.make<MandateResource>('/api/referrals/v1/mandates', {
    beneficiaryId,
    structureId,
    operatorCodes: ['CNAF'],
    channel: 'paper-signed',
    duration: '31',
    signedOn: dayFromToday(),
    protectiveMeasure: false,
  });
  const teams = await agent.read<Page<OperatorTeamResource>>(
    `/api/directory/v1/operator-teams${query({ 'filter[networkId]': agent.networkId, 'filter[operatorCode]': 'CNAF' })}`,
  );
  const opened = await agent.make<CaseResource>('/api/referrals/v1/cases', {
    mandateId: mandate.id,
    procedureCode: 'rsa',
    blockageCode: 'payment-blocked',
    urgency: 'none',
    subject: 'Versement bloqué de Philiberte',
    description: 'Madame Scellemontagne attend depuis un mois.',
    teamIds: teams.data.map(({ id }) => id),
  });
  legPath = `/api/referrals/v1/legs/${opened.legs[0]?.id ?? ''}`;
});

describe('the name of a person', () => {
  it('is found in any order by agents of the network, those of another house with a reason', async () => {
    const neighbour = await account('paul.renaudin');
    const search = { networkId: agent.networkId, typed: 'philiberte scelle' };
    const path = '/api/directory/v1/beneficiaries';
    const found = await neighbour.make<PersonMatches>(`${path}/search`, search);
    expect(found.data).toMatchObject([{ id: entered.id, receivedHere: false }]);
    expect(JSON.stringify(found)).not.toContain('639984127');

    const closed = await neighbour.get<{ code: string }>(`${path}/${entered.id}`);
    expect([closed.status, closed.body.code]).toEqual([403, 'BENEFICIARY.REASON_REQUIRED']);
    const reason = { reason: 'phone-call', text: 'Philiberte rappelle' };
    await neighbour.make(`${path}/${entered.id}/openings`, reason);
    expect((await neighbour.get(`${path}/${entered.id}`)).status).toBe(200);
  });

  it('reaches an operator agent through a leg of their team, and nobody else of an operator', async () => {
    const operator = await account('julie.moreau');
    const leg = await operator.read<LegResource>(legPath);
    expect(leg.person).toMatchObject({ surname: 'Scellemontagne', firstName: 'Philiberte' });
    const direct = await operator.get(`/api/directory/v1/beneficiaries/${entered.id}`);
    expect(direct.status).toBe(403);

    const otherTeam = await account('bruno.chevalier');
    expect((await otherTeam.get(legPath)).status).toBe(404);
    const coordinator = await account('helene.garnier');
    const metadata = await coordinator.get<LegResource>(legPath);
    expect(metadata).toMatchObject({ status: 200, body: { person: null } });
    expect(JSON.stringify(metadata.body)).not.toMatch(/scellemontagne|philiberte/i);
  });

  it('stands in no database in clear, nor do contact, birth date or note', async () => {
    for (const service of serviceNames) {
      const dump = await dumpOf(testProduct.mongoUrlOf(service));
      expect(dump.length).toBeGreaterThan(1000);
      const found = secrets.filter((secret) => dump.includes(secret.toLowerCase()));
      expect([service, found]).toEqual([service, []]);
    }
  });

  it('is refused beside an official number, which is kept nowhere', async () => {
    const number = '2 47 08 29 123 456 78';
    const answer = await agent.post<{ code: string }>('/api/directory/v1/beneficiaries', {
      networkId: agent.networkId,
      structureId: agent.placeId,
      surname: 'Numérotée',
      firstName: 'Personne',
      note: `Sécu ${number}`,
    });
    expect([answer.status, answer.body.code]).toEqual([400, 'BENEFICIARY.OFFICIAL_NUMBER']);
    expect(JSON.stringify(answer.body)).not.toContain('47 08');
    expect(await dumpOf(testProduct.mongoUrlOf('directory'))).not.toContain(number);
  });

  it('is hidden from the team with the leg itself once the mandate has ended', async () => {
    await inDatabase(testProduct.mongoUrlOf('referrals'), (connection) =>
      connection
        .collection<{ _id: string; expiresAt: Date }>('mandates')
        .updateOne({ _id: mandate.id }, { $set: { expiresAt: new Date(Date.now() - 1000) } }),
    );
    const operator = await account('julie.moreau');
    const answer = await operator.get(legPath);
    expect(answer.status).toBe(404);
    expect(JSON.stringify(answer.body)).not.toMatch(/scellemontagne|philiberte/i);
  });
});

/** Every document of every collection as its bytes, in small letters. */
function dumpOf(url: string): Promise<string> {
  return inDatabase(url, async (connection) => {
    const parts: string[] = [];
    for (const { name } of await connection.listCollections()) {
      const documents = await connection.collection(name).find({}, { raw: true }).toArray();
      parts.push(...documents.map((each) => Buffer.from(each as unknown as Uint8Array).toString()));
    }
    return parts.join('\n').toLowerCase();
  });
}
