import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { appointmentExample } from '@maillage/contracts/events';
import {
  aStructure,
  anAppointment,
  bootReporting,
  type BootedReporting,
} from '../booted-reporting.builder.js';

const honoured = 'appointments.appointment.honoured.v1';
const person = appointmentExample.beneficiaryId;

let reporting: BootedReporting;
beforeEach(async () => {
  reporting = await bootReporting();
  await reporting.structureSaid(aStructure());
});
afterEach(() => reporting.close());

const activities = () => reporting.connection.collection('activities').find().toArray();

describe('a person whom the directory erases', () => {
  it('is no longer in any activity; figures stay as they were', async () => {
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const figures = await reporting.rollUps();
    await reporting.erasureSaid(person);
    await reporting.erasureSaid(person);
    const stored = await activities();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(person);
    expect(await reporting.rollUps()).toBe(figures);
    const said = (await reporting.outbox()).map(({ type }) => type);
    expect(said.filter((type) => type === 'reporting.beneficiary.erased.v1')).toHaveLength(1);
  });

  it('is not brought back by a fact that arrives late', async () => {
    await reporting.erasureSaid(person);
    await reporting.appointmentSaid(anAppointment(honoured, 2, { status: 'honoured' }));
    const stored = await activities();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toContain(person);
  });
});
