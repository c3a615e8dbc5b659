import { z } from 'zod';

/** A slot that is kept free for whoever chose it, for 10 minutes. */
export const newHold = z
  .strictObject({
    motiveCode: z.string().max(60),
    structureId: z.string().max(64),
    memberId: z.string().max(64),
    startsAt: z.iso.datetime(),
  })
  .meta({ id: 'NewHold' });
export type NewHold = z.infer<typeof newHold>;

export const holdResource = z
  .object({
    id: z.string(),
    structureId: z.string(),
    memberId: z.string(),
    startsAt: z.iso.datetime(),
    /** From this instant on anybody may take the slot. */
    until: z.iso.datetime(),
    /** Whole seconds from the answer to `until`: a countdown needs no right clock of the reader's. */
    secondsLeft: z.int().min(0),
  })
  .meta({ id: 'Hold' });
export type HoldResource = z.infer<typeof holdResource>;
