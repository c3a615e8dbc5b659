import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AppointmentResource, MotiveResource } from '@maillage/contracts/http/appointments';
import { inDatabase } from '../database.js';
import { appointmentsPath, book, enterPerson, motivesOf, nextSlotAtHome } from '../desk.js';
import { mailsTo, mailTo } from '../mailbox.js';
import { as, type SignedIn } from '../session.js';
import { testProduct } from '../test-product.js';

const motiveCode = 'cnam-carte-vitale';

let agent: SignedIn;
let motive: MotiveResource;

beforeAll(async () => {
  agent = await as('camille.aubry@maillage.example');
  const found = (await motivesOf(agent)).find(({ code }) => code === motiveCode);
  if (!found) throw new Error(`the demonstration has no motive ${motiveCode}`);
  motive = found;
});

async function bookFor(
  contact: { mail: string | null },
  key: string = randomUUID(),
): Promise<AppointmentResource> {
  const person = await enterPerson(agent, { surname: 'Message', ...contact });
  const { memberId, startsAt } = await nextSlotAtHome(agent, motiveCode);
  const wanted = {
    motiveCode,
    structureId: agent.placeId,
    memberId,
    startsAt,
    beneficiaryId: person.id,
  };
  const first = await book(agent, wanted, { key });
  expect(first.status).toBe(201);
  expect((await book(agent, wanted, { key })).body.id).toBe(first.body.id);
  return first.body;
}

const anAddress = (): string => `personne.${randomUUID()}@usagers.maillage.example`;

describe('a person who left a mail address', () => {
  it('is told once of the appointment: when, where, what for, what to bring', async () => {
    const mail = anAddress();
    const appointment = await bookFor({ mail });
    const told = await mailTo(testProduct.url, mail, 'Votre rendez-vous est pris');
    expect(told.text).toContain(appointment.reference);
    expect(told.text).toContain(appointment.structureName);
    expect(told.text).toContain(motive.label);
    for (const paper of motive.requiredDocuments) expect(told.text).toContain(paper);
    expect(told.text).toMatch(
      /Quand : \p{Letter}+ \d{1,2}(?:er)? \p{Letter}+ \d{4} à \d{2} h \d{2}/u,
    );
    expect(await mailsTo(testProduct.url, mail)).toEqual([told]);
    expect(told.copies).toBe(1);
  });

  it('is told that it is cancelled', async () => {
    const mail = anAddress();
    const appointment = await bookFor({ mail });
    const cancelled = await agent.post(
      `${appointmentsPath}/${appointment.id}/status`,
      { status: 'cancelled-by-structure', reason: 'agent-absent' },
      { version: appointment.version },
    );
    expect(cancelled.status).toBe(200);
    const told = await mailTo(testProduct.url, mail, 'Votre rendez-vous est annulé');
    expect(told.text).toContain(appointment.reference);
  });

  it('reads no motive where the network hides it', async () => {
    const mail = anAddress();
    await withDiscretion('hidden', () => bookFor({ mail }));
    const told = await mailTo(testProduct.url, mail, 'Votre rendez-vous est pris');
    expect(told.text).not.toContain(motive.label);
    expect(told.text).not.toContain(motiveCode);
    for (const paper of motive.requiredDocuments) expect(told.text).not.toContain(paper);
  });

  it('is told nothing where the network keeps silent', async () => {
    const silent = anAddress();
    const loud = anAddress();
    await withDiscretion('silent', () => bookFor({ mail: silent }));
    await bookFor({ mail: loud });
    await mailTo(testProduct.url, loud, 'Votre rendez-vous est pris');
    expect(await mailsTo(testProduct.url, silent)).toEqual([]);
  });
});

/** Lets the motive be discreet for a while: no screen sets it yet. */
async function withDiscretion<T>(
  discretion: 'hidden' | 'silent',
  work: () => Promise<T>,
): Promise<T> {
  await setDiscretion(discretion);
  try {
    return await work();
  } finally {
    await setDiscretion('visible');
  }
}

async function setDiscretion(discretion: string): Promise<void> {
  const changed = await inDatabase(testProduct.mongoUrlOf('appointments'), (connection) =>
    connection
      .collection('motives')
      .updateOne({ networkId: agent.networkId, code: motiveCode }, { $set: { discretion } }),
  );
  expect(changed.matchedCount).toBe(1);
}
