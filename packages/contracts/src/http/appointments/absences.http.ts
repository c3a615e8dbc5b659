import { z } from 'zod';
import { absenceReasons } from '../../codes/index.js';
import { pageOf, pageQuery } from '../list.js';
import { fiveMinutes, recurrence } from './openings.http.js';

const id = z.string().min(1).max(64);
const day = z.iso.date();

/** From a time of one day to a time of the same or a later day. */
export const wallPeriod = { firstDay: day, from: fiveMinutes, lastDay: day, to: fiveMinutes };

/** One period, or one that comes back: then `to` at or before `from` is the next day, over midnight. */
export const absenceTime = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('period'), ...wallPeriod }),
  z.strictObject({
    kind: z.literal('recurring'),
    recurrence,
    /** Days on which it does not take place. */
    except: z.array(day).max(200),
    from: fiveMinutes,
    to: fiveMinutes,
  }),
]);

const settings = {
  /** IANA zone of the clock that the times are read on. */
  zone: z.string().min(1).max(40),
  reason: z.enum(absenceReasons),
  time: absenceTime,
};

/** Over all houses of the member. */
export const newAbsence = z.strictObject({ memberId: id, ...settings }).meta({ id: 'NewAbsence' });
export type NewAbsence = z.infer<typeof newAbsence>;

/** What is given replaces what was. Needs `If-Match`. */
export const absenceChange = z.strictObject(settings).partial().meta({ id: 'AbsenceChange' });
export type AbsenceChange = z.infer<typeof absenceChange>;

export const absenceResource = z
  .object({
    id: z.string(),
    version: z.int(),
    memberId: z.string(),
    memberName: z.string(),
    ...settings,
  })
  .meta({ id: 'Absence' });
export type AbsenceResource = z.infer<typeof absenceResource>;
export const absencePage = pageOf(absenceResource);

/** Of one member, or of those who work at a house; not over before `from`, today unless told. */
export const absencesQuery = pageQuery.extend({
  'filter[memberId]': id.optional(),
  'filter[structureId]': id.optional(),
  'filter[from]': day.optional(),
});
