import { z } from 'zod';
import {
  activityKinds,
  activityOutcomes,
  activityStatuses,
  ageBands,
  channels,
  operatorCodes,
  supportLevels,
  themes,
} from '../../codes/index.js';
import { activityStateSchema } from '../../events/index.js';
import { pageOf, pageQuery } from '../list.js';

const entered = z.strictObject({
  kind: z.enum(activityKinds).default('request'),
  localDay: z.iso.date(),
  durationMinutes: z.int().min(1).max(720),
  channel: z.enum(channels).default('on-site'),
  operatorCodes: z.array(z.enum(operatorCodes)).max(13).default([]),
  theme: z.enum(themes),
  procedureCode: z.string().max(60).nullable().default(null),
  supportLevel: z.enum(supportLevels).default('procedure-support'),
  outcome: z.enum(activityOutcomes).default('unknown'),
});

/** A walk-in, entered by hand: confirmed at once. */
export const newActivity = entered
  .extend({ structureId: z.string().max(64) })
  .meta({ id: 'NewActivity' });
export type NewActivity = z.infer<typeof newActivity>;

/** Confirms a proposed activity; what is given replaces what was proposed. Needs `If-Match`. */
export const activityConfirmation = z
  .strictObject({
    outcome: z.enum(activityOutcomes).optional(),
    durationMinutes: z.int().min(1).max(720).optional(),
    supportLevel: z.enum(supportLevels).optional(),
  })
  .meta({ id: 'ActivityConfirmation' });
export type ActivityConfirmation = z.infer<typeof activityConfirmation>;

export const activityResource = activityStateSchema
  .extend({
    ageBand: z.enum(ageBands),
    /** Start of its appointment; null for one entered by hand. */
    startsAt: z.iso.datetime().nullable(),
    /** Only for people of its house: by id, never by name. Null where nobody is named, or who was is erased. */
    beneficiaryId: z.string().nullable(),
    structureName: z.string(),
    version: z.int(),
  })
  .meta({ id: 'Activity' });
export type ActivityResource = z.infer<typeof activityResource>;
export const activityPage = pageOf(activityResource);
export const activitiesQuery = pageQuery.extend({
  'filter[status]': z.enum(activityStatuses).default('to-confirm'),
  'filter[structureId]': z.string().max(64).optional(),
  'filter[day]': z.iso.date().optional(),
  /** All of a person in the caller's houses, whatever their status. */
  'filter[beneficiaryId]': z.string().max(64).optional(),
});

export const quarterCode = z.string().regex(/^\d{4}-Q[1-4]$/);
export const dashboardQuery = z.strictObject({
  networkId: z.string().max(64),
  quarter: quarterCode,
});

/** A figure with its denominator: a share without one says nothing. */
const share = z.object({
  key: z.string(),
  count: z.int(),
  /** Tenths of a percent, largest remainder, so that a partition sums to 1000; null without denominator. */
  permille: z.int().nullable(),
});
export type Share = z.infer<typeof share>;

const figure = z.object({
  value: z.int(),
  previousQuarter: z.int().nullable(),
  sameQuarterLastYear: z.int().nullable(),
});
export type Figure = z.infer<typeof figure>;

/** Business time in hundredths of a business day; null when there is nothing to measure. */
const delay = z.object({
  count: z.int(),
  medianHundredths: z.int().nullable(),
  p90Hundredths: z.int().nullable(),
});
export type Delay = z.infer<typeof delay>;

export const quarterDashboard = z
  .object({
    /** `<networkId>:<quarter>` */
    id: z.string(),
    networkId: z.string(),
    quarter: quarterCode,
    state: z.enum(['open', 'to-validate']),
    daysLeft: z.int(),
    /** I01 requests, I33 booked, I34 honoured, activities to confirm. */
    requests: figure,
    appointmentsBooked: figure,
    appointmentsHonoured: figure,
    appointmentsMissed: figure,
    activitiesToConfirm: z.int(),
    /** I08, of mentions: sums to 100 %. `none` = requests without operator. */
    operators: z.array(share),
    /** I13: solved on the spot ÷ known outcome. */
    solvedOnTheSpot: z.object({ numerator: z.int(), denominator: z.int(), unknown: z.int() }),
    channels: z.array(share),
    themes: z.array(share),
    /** I15, I16 by operator, and all together under `all`. */
    firstResponse: z.array(delay.extend({ operatorCode: z.string() })),
    resolution: z.array(delay.extend({ operatorCode: z.string() })),
    legsOpened: z.int(),
    legsResolved: z.int(),
    structures: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        commune: z.string(),
        format: z.string(),
        requests: z.int(),
        honoured: z.int(),
        /** Requests per week of the quarter, for the sparkline. */
        weeks: z.array(z.int()),
      }),
    ),
    /** Instant of the newest fact counted. */
    updatedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'QuarterDashboard' });
export type QuarterDashboard = z.infer<typeof quarterDashboard>;

export const indicatorResource = z
  .object({
    /** `I01`… */
    id: z.string(),
    version: z.int(),
    label: z.string(),
    definition: z.string(),
    unit: z.string(),
    numerator: z.string(),
    denominator: z.string().nullable(),
    rounding: z.string(),
    sourceEvents: z.array(z.string()),
  })
  .meta({ id: 'Indicator' });
export type IndicatorResource = z.infer<typeof indicatorResource>;
export const indicatorPage = pageOf(indicatorResource);
