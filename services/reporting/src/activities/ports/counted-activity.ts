import {
  contributionOfActivity,
  type VersionedContribution,
} from '../../indicators/ports/figures.js';
import type { Activity } from '../domain/activity.js';

export type { Activity } from '../domain/activity.js';
export { proposeFrom } from '../domain/activity.js';

/** What the present version of an activity counts for. */
export function countedActivity(activity: Activity): VersionedContribution {
  const { version, updatedAt } = activity;
  return { version, at: updatedAt, contribution: contributionOfActivity(activity) };
}
