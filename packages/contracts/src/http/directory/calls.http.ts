import { z } from 'zod';
import { callReasons, callStatuses, messageTemplates } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';

/** A person to call: the console asks for the name and the number apart, which is logged. */
export const callResource = z
  .object({
    id: z.string(),
    networkId: z.string(),
    structureId: z.string(),
    beneficiaryId: z.string(),
    template: z.enum(messageTemplates),
    reason: z.enum(callReasons),
    /** What to say, in plain French, without the person's name. */
    say: z.string(),
    status: z.enum(callStatuses),
    listedAt: z.iso.datetime(),
    /** When the desk last tried, and left it to be made again; null: not yet. */
    triedAt: z.iso.datetime().nullable(),
    /** After this the call helps nobody, and leaves the list. */
    expiresAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'Call' });
export type CallResource = z.infer<typeof callResource>;
export const callPage = pageOf(callResource);

/** Those still to make, the most pressing first. */
export const callsQuery = pageQuery.extend({ 'filter[structureId]': z.string().max(64) });

/** `call-again`: tried, stays on the list. The others take it off. */
export const callOutcome = z
  .strictObject({ outcome: z.enum(['done', 'unreachable', 'call-again']) })
  .meta({ id: 'CallOutcome' });
export type CallOutcome = z.infer<typeof callOutcome>['outcome'];
