import type { modelsOf } from './bench-models.builder.js';
import { DAY_AFTER } from './booking/bookings.builder.js';
import { benchMotives } from './catalogue/catalogue-bench.builder.js';
import { subscribe } from './catalogue/domain/subscription.js';
import { toMotiveDocument, toSubscriptionDocument } from './catalogue/persistence/motive.mapper.js';
import type { WorkshopWish } from './workshops/use-cases/plan-workshop.use-case.js';

/** A motive with three seats that the first house offers: two hours, and ten minutes after. */
export async function offerWorkshops(models: ReturnType<typeof modelsOf>): Promise<void> {
  const [papers] = benchMotives;
  if (!papers) throw new Error('the bench has no motive');
  const motive = {
    ...papers,
    id: 'motive-mails',
    code: 'mails',
    label: 'Atelier boîte mail',
    durationMinutes: 120,
    bufferMinutes: 10,
    seats: 3,
  };
  await models.motives.insertMany([toMotiveDocument(motive)]);
  const offered = { id: 's-1', networkId: 'net-1', structureId: 'house-1', motiveCode: 'mails' };
  await models.subscriptions.insertMany([toSubscriptionDocument(subscribe(offered))]);
}

/** A workshop of the first agent at the first house, on Tuesday at two in Paris unless told. */
export function workshopWish(other: Partial<WorkshopWish> = {}): WorkshopWish {
  return {
    structureId: 'house-1',
    motiveCode: 'mails',
    leaderIds: ['agent-1'],
    startsAt: new Date(`${DAY_AFTER}T14:00:00+01:00`),
    roomId: null,
    place: null,
    ...other,
  };
}
