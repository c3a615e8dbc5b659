import type { ActivityStatus } from '@maillage/contracts/codes';
import type { CivilDate, Scope, ServiceScope, Tx } from '@maillage/kernel';
import type { Activity } from '../domain/activity.js';

export const ACTIVITIES = Symbol('Activities');

/** Which activities to list. Those to confirm come oldest first, the others newest first. */
export interface ActivitiesWanted {
  readonly status: ActivityStatus;
  /** Houses to look in; those that the caller may not read give nothing. */
  readonly structureIds: readonly string[];
  readonly day?: CivilDate | undefined;
  /** Those of one person, whatever their status; for people of a house only. */
  readonly beneficiaryId?: string | undefined;
  /** No activity is later than it. */
  readonly today: CivilDate;
  /** 1 to 200. */
  readonly size: number;
  /** `after` of the page before. */
  readonly after?: string | undefined;
}

export interface ActivityList {
  readonly activities: readonly Activity[];
  /** Cursor of the next page; null on the last. */
  readonly after: string | null;
}

export interface Activities {
  /** @throws DomainError `ACTIVITY.NOT_FOUND`: unknown, or foreign to the caller. */
  byId(scope: Scope, id: string): Promise<Activity>;
  list(scope: Scope, wanted: ActivitiesWanted): Promise<ActivityList>;
  /** All of a person, in every house, for the service itself. */
  ofBeneficiary(scope: ServiceScope, beneficiaryId: string): Promise<Activity[]>;
  /** The one of an appointment, for the service itself. */
  ofAppointment(tx: Tx, appointmentId: string): Promise<Activity | undefined>;
  insert(tx: Tx, activity: Activity): Promise<void>;
  /** Writes the next version. @throws DomainError `VERSION.STALE` (conflict) when `before` is no longer the present one. */
  update(tx: Tx, before: Activity, after: Activity): Promise<void>;
  /** Cuts what leads to a person; what is counted does not change, so neither does a version. */
  erasePerson(tx: Tx, beneficiaryId: string): Promise<void>;
  /** Bulk, past the outbox; those already there are left as they are. */
  insertAll(activities: readonly Activity[]): Promise<void>;
}
