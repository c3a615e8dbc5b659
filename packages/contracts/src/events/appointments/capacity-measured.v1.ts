import { z } from 'zod';
import { defineEvent } from '../contract.js';
import { civilDateSchema, idSchema } from '../shapes.js';

/** Whole minutes of a house in a day. */
const minutes = z.int().min(0).max(1_000_000);

/** `not-measured`: the day was told later than the day after it, or the house no longer offers the motive. */
const firstSlotSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('in-days'), days: z.int().min(0).max(400) }),
  z.object({ is: z.literal('none') }),
  z.object({ is: z.literal('not-measured') }),
]);

export const capacityMeasuredV1 = defineEvent(
  'appointments.capacity.measured.v1',
  'What a house offered and filled on a day that is over, by motive; once for each house and day. The subject is the ' +
    'day of the house: a higher version replaces what was said before.',
  z.object({
    capacity: z.object({
      networkId: idSchema,
      structureId: idSchema,
      /** Civil day of the house's zone. */
      day: civilDateSchema,
      /** Every minute of a member once, whatever the number of motives. */
      offeredMinutes: minutes,
      /** Duration of appointments that were not cancelled, without the buffer after them; may exceed what was offered. */
      filledMinutes: minutes,
      motives: z
        .array(
          z.object({
            motiveCode: z.string().max(60),
            /** Time open to several motives counts whole for each: these do not add up to the house's. */
            offeredMinutes: minutes,
            filledMinutes: minutes,
            /** What an agent could offer when the day was told, on the day after it: civil days from the day after it, 0 is that one. */
            firstSlot: firstSlotSchema,
          }),
        )
        .max(400),
    }),
  }),
  {
    capacity: {
      networkId: 'net-1',
      structureId: 'str-1',
      day: '2026-11-24',
      offeredMinutes: 720,
      filledMinutes: 405,
      motives: [
        {
          motiveCode: 'cnaf-rsa',
          offeredMinutes: 720,
          filledMinutes: 405,
          firstSlot: { is: 'in-days', days: 3 },
        },
      ],
    },
  },
);
