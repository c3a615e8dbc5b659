import { z } from 'zod';

const id = z.string().min(1).max(64);

/** Of one house or one member; `from` and `to` are civil days, both included, 42 at most. */
export const calendarQuery = z.strictObject({
  structureId: id.optional(),
  memberId: id.optional(),
  /** Only the openings for this motive; taken time, absences and closures whole. */
  motiveCode: id.optional(),
  from: z.iso.date(),
  to: z.iso.date(),
});

/** `taken`: an appointment, or a time that is held while somebody books; neither person nor motive. */
export const calendarKinds = ['opening', 'taken', 'absence', 'closure'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

export const calendarEntry = z.object({
  kind: z.enum(calendarKinds),
  /** Of the opening, absence, closure or appointment. */
  id: z.string(),
  /** On the wall clock of that day; what goes on over midnight ends at 24:00 and begins at 00:00. */
  from: z.string(),
  to: z.string(),
  memberId: z.string().nullable(),
  memberName: z.string().nullable(),
  structureId: z.string().nullable(),
  structureName: z.string().nullable(),
  roomId: z.string().nullable(),
  /** Of a closure, and of an absence that the reader sees to. */
  reason: z.string().nullable(),
  /** An opening of somebody of an operator team. */
  partner: z.boolean(),
});
export type CalendarEntry = z.infer<typeof calendarEntry>;

export const calendarDay = z.object({
  day: z.iso.date(),
  /** French name of the public holiday; `worked`: the house opens all the same. */
  holiday: z.object({ name: z.string(), worked: z.boolean() }).nullable(),
  entries: z.array(calendarEntry),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const calendarResource = z
  .object({ zone: z.string(), days: z.array(calendarDay) })
  .meta({ id: 'Calendar' });
export type CalendarResource = z.infer<typeof calendarResource>;
