import type {
  AppointmentChangeKind,
  AppointmentStatus,
  ForcedOverlapReason,
} from '@maillage/contracts/codes';

/** What a change of an appointment may change, as it stood. */
export interface Situation {
  readonly status: AppointmentStatus;
  readonly structureId: string;
  /** Who receives. */
  readonly memberId: string;
  readonly startsAt: Date;
}

/** One change: who did what, when. `before` is null for the booking itself. */
export interface AppointmentChange {
  readonly at: Date;
  /** Member who did it, or `service:<name>`. */
  readonly by: string;
  readonly what: AppointmentChangeKind;
  readonly before: Situation | null;
  readonly after: Situation;
  /** Why the time was taken although another overlaps it. */
  readonly forceReason?: ForcedOverlapReason | undefined;
  /** The papers that are ticked since. */
  readonly papers?: readonly string[] | undefined;
  /** The reference that it had before, when it is this that changed. */
  readonly formerReference?: string | undefined;
}

/** The author and the kind of a change. */
export type ChangeSaid = Omit<AppointmentChange, 'before' | 'after'>;

/** The appointment with one more change in its history. Source: domain-appointments §6. */
export function withChange<
  T extends Situation & { readonly history: readonly AppointmentChange[] },
>(before: Situation | null, after: T, said: ChangeSaid): T {
  const change = { ...said, before: before && situationOf(before), after: situationOf(after) };
  return { ...after, history: [...after.history, change] };
}

function situationOf({ status, structureId, memberId, startsAt }: Situation): Situation {
  return { status, structureId, memberId, startsAt };
}
