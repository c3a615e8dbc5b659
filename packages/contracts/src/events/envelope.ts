import { z } from 'zod';
import type { Audience } from '@maillage/kernel';

const audienceSchema = z.custom<Audience>(
  (value) =>
    typeof value === 'string' && /^(everyone|operators|team:[0-9a-zA-Z-]{1,64})$/.test(value),
  { message: 'expected everyone, operators or team:<id>' },
);

/**
 * CloudEvents 1.0 attributes plus Maillage's extensions, without `data`.
 * `networkid` and the lists say who may be told; they never name a beneficiary.
 */
export const envelopeAttributes = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(64),
  source: z.string().max(64),
  type: z.string().max(120),
  time: z.iso.datetime(),
  subject: z.string().min(1).max(64),
  datacontenttype: z.literal('application/json'),
  correlationid: z.string().max(64),
  causationid: z.string().max(64).optional(),
  traceparent: z.string().max(64).optional(),
  /** `member:<id>`, `service:<name>`, `client:<id>`. */
  actor: z.string().max(80),
  aggregateversion: z.int().min(0),
  networkid: z.string().max(64).optional(),
  structureid: z.string().max(64).optional(),
  /** The structure that this very fact takes it away from: its people are told too. */
  formerstructureid: z.string().max(64).optional(),
  teamids: z.array(z.string().max(64)).max(200).optional(),
  memberids: z.array(z.string().max(64)).max(200).optional(),
  audience: audienceSchema,
});
export type EnvelopeAttributes = z.infer<typeof envelopeAttributes>;
