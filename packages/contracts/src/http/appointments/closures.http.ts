import { z } from 'zod';
import { closureReasons } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';
import { wallPeriod } from './absences.http.js';

const id = z.string().min(1).max(64);
const day = z.iso.date();
const settings = {
  /** Null: the whole house. */
  roomId: id.nullable(),
  reason: z.enum(closureReasons),
  ...wallPeriod,
};

/** On the clock of the house. */
export const newClosure = z
  .strictObject({ structureId: id, ...settings, roomId: settings.roomId.default(null) })
  .meta({ id: 'NewClosure' });
export type NewClosure = z.infer<typeof newClosure>;

/** What is given replaces what was. Needs `If-Match`. */
export const closureChange = z.strictObject(settings).partial().meta({ id: 'ClosureChange' });
export type ClosureChange = z.infer<typeof closureChange>;

export const closureResource = z
  .object({
    id: z.string(),
    version: z.int(),
    networkId: z.string(),
    structureId: z.string(),
    ...settings,
  })
  .meta({ id: 'Closure' });
export type ClosureResource = z.infer<typeof closureResource>;
export const closurePage = pageOf(closureResource);

/** Of one house; not over before `from`, today unless told. */
export const closuresQuery = pageQuery.extend({
  'filter[structureId]': id,
  'filter[from]': day.optional(),
});

/** A public holiday on which a house opens all the same. */
export const newWorkedHoliday = z
  .strictObject({ structureId: id, day })
  .meta({ id: 'NewWorkedHoliday' });
export const workedHolidayResource = z
  .object({
    id: z.string(),
    version: z.int(),
    networkId: z.string(),
    structureId: z.string(),
    day: z.string(),
    /** French name of the holiday. */
    name: z.string(),
  })
  .meta({ id: 'WorkedHoliday' });
export type WorkedHolidayResource = z.infer<typeof workedHolidayResource>;
export const workedHolidayPage = pageOf(workedHolidayResource);
