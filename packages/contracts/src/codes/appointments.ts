export const appointmentStatuses = [
  'booked',
  'arrived',
  'honoured',
  'no-show',
  'cancelled-by-beneficiary',
  'cancelled-by-structure',
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** What may change of an appointment, as its history names it. */
export const appointmentChanges = [
  'booked',
  'marked',
  'moved',
  'reassigned',
  'papers-checked',
  'reference-changed',
] as const;
export type AppointmentChangeKind = (typeof appointmentChanges)[number];

/** Why an agent received two at one time on purpose. */
export const forcedOverlapReasons = [
  'urgent',
  'short-visit',
  'received-together',
  'member-agrees',
] as const;
export type ForcedOverlapReason = (typeof forcedOverlapReasons)[number];

/** Where an activity or an appointment takes place; the last two are reported as remote. */
export const channels = ['on-site', 'elsewhere', 'at-home', 'phone', 'video'] as const;
export type Channel = (typeof channels)[number];

/** `silent`: no notice is sent; `hidden`: the motive's label never leaves the structure. */
export const discretions = ['visible', 'silent', 'hidden'] as const;
export type Discretion = (typeof discretions)[number];

export const structureCancellationReasons = [
  'agent-absent',
  'structure-closed',
  'wrong-motive',
  'other',
] as const;
export type StructureCancellationReason = (typeof structureCancellationReasons)[number];

/** What took the time of an appointment away; `holiday`: a public holiday on which the house opens no more. */
/** `departure`: the member no longer receives at the house. */
export const settlementCauses = [
  'absence',
  'closure',
  'holiday',
  'suspension',
  'departure',
] as const;
export type SettlementCauseKind = (typeof settlementCauses)[number];
