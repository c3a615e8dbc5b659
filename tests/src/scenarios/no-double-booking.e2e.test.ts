import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { AppointmentResource, NewAppointment } from '@maillage/contracts/http/appointments';
import type { Problem } from '@maillage/contracts/http';
import type { Answer } from '../client.js';
import { appointmentsOf, book, enterPerson, nextSlotAtHome } from '../desk.js';
import { as, type SignedIn } from '../session.js';

const motiveCode = 'cnaf-changement-situation';

let agent: SignedIn;
let colleague: SignedIn;
let beneficiaryId: string;

beforeAll(async () => {
  agent = await as('camille.aubry@maillage.example');
  colleague = await as('hugo.lemoine@maillage.example');
  beneficiaryId = (await enterPerson(agent, { surname: 'Créneau' })).id;
});

async function aFreeSlot(): Promise<NewAppointment> {
  const { memberId, startsAt } = await nextSlotAtHome(agent, motiveCode);
  return { motiveCode, structureId: agent.placeId, memberId, startsAt, beneficiaryId };
}

describe('one slot', () => {
  it('is given to one of 200 who ask at the same time; the others hear so and are shown three others', async () => {
    const wanted = await aFreeSlot();
    const asked = Array.from({ length: 200 }, (_, i) =>
      book(i % 2 === 0 ? agent : colleague, wanted, { timeoutMs: 55_000 }),
    );
    const answers: Answer<unknown>[] = await Promise.all(asked);
    const counts = new Map<number, number>();
    for (const { status } of answers) counts.set(status, (counts.get(status) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toEqual({ 201: 1, 409: 199 });

    const refusals = answers.filter(({ status }) => status === 409);
    const problems = refusals.map(({ body }) => body as Problem);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['APPOINTMENT.SLOT_TAKEN']));
    expect(new Set(refusals.map(({ headers }) => headers.get('content-type')))).toEqual(
      new Set(['application/problem+json; charset=utf-8']),
    );
    for (const { alternatives } of problems) expect(alternatives).toHaveLength(3);
    expect(problems.flatMap(startsOf)).not.toContain(`${wanted.memberId} ${wanted.startsAt}`);
    expect(await appointmentsOf(agent, beneficiaryId)).toHaveLength(1);
  });

  it('is booked once when the same request is repeated, at the same time or later', async () => {
    const before = (await appointmentsOf(agent, beneficiaryId)).length;
    const wanted = await aFreeSlot();
    const key = randomUUID();
    const together = await Promise.all(
      Array.from({ length: 5 }, () => book(agent, wanted, { key })),
    );
    const later = await book(agent, wanted, { key });
    expect([...together, later].map(({ status }) => status)).toEqual(Array(6).fill(201));
    const ids = [...together, later].map(({ body }: Answer<AppointmentResource>) => body.id);
    expect(new Set(ids).size).toBe(1);
    expect(await appointmentsOf(agent, beneficiaryId)).toHaveLength(before + 1);
  });

  it('is not booked by a key that stood for another request', async () => {
    const key = randomUUID();
    expect((await book(agent, await aFreeSlot(), { key })).status).toBe(201);
    const other: Answer<unknown> = await book(agent, await aFreeSlot(), { key });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.OTHER_BODY' } });
  });

  it('is not offered any more once it is taken', async () => {
    const wanted = await aFreeSlot();
    expect((await book(agent, wanted)).status).toBe(201);
    const next = await aFreeSlot();
    expect(`${next.memberId} ${next.startsAt}`).not.toBe(`${wanted.memberId} ${wanted.startsAt}`);
  });
});

interface Alternative {
  readonly memberId: string;
  readonly startsAt: string;
}

function startsOf({ alternatives }: Problem): string[] {
  return (alternatives as Alternative[]).map(({ memberId, startsAt }) => `${memberId} ${startsAt}`);
}
