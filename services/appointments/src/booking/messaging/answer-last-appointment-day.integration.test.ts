import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { agent, openBench } from '../../appointments-bench.builder.js';
import { DAY_AFTER, slot } from '../bookings.builder.js';
import { AnswerLastAppointmentDay } from './answer-last-appointment-day.questions.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let bench: Awaited<ReturnType<typeof openBench>>;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

describe('the last day of a person’s appointments', () => {
  it('is the day of one to come; one that is cancelled does not count', async () => {
    const answers = new AnswerLastAppointmentDay(bench.appointments, bench.workshops.ofPerson);
    const dayOf = async (beneficiaryId: string) => (await answers.lastDay({ beneficiaryId })).day;
    const { id } = await bench.book.run(agent(), slot('10:00'), undefined);
    expect(await dayOf('person-1')).toBe(DAY_AFTER);
    expect(await dayOf('person-9')).toBeNull();
    await bench.models.appointments.updateOne(
      { _id: id },
      { $set: { status: 'cancelled-by-beneficiary' } },
    );
    expect(await dayOf('person-1')).toBeNull();
  });
});
