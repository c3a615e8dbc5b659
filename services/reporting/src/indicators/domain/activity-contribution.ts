import type {
  ActivityKind,
  ActivityOutcome,
  ActivityStatus,
  AgeBand,
  Channel,
  OperatorCode,
  SupportLevel,
  Theme,
} from '@maillage/contracts/codes';
import type { CivilDate } from '@maillage/kernel';
import { counted, dimensions, noOperator, type Contribution } from './contribution.js';
import { canonicalCounts, noCounts, type Counts } from './counts.js';

/** The part of an activity that figures depend on. */
export interface CountedActivity {
  readonly networkId: string;
  readonly structureId: string;
  readonly status: ActivityStatus;
  readonly kind: ActivityKind;
  /** Civil day in the structure's zone. */
  readonly localDay: CivilDate;
  /** Minutes, 1 to 720. */
  readonly durationMinutes: number;
  readonly channel: Channel;
  readonly operatorCodes: readonly OperatorCode[];
  readonly theme: Theme;
  readonly supportLevel: SupportLevel;
  readonly outcome: ActivityOutcome;
  readonly ageBand: AgeBand;
}

/**
 * What an activity adds, on its own day. Only a confirmed one counts; one to confirm counts as `to-confirm` alone;
 * a dismissed one adds nothing. Source: domain-reporting §1.
 */
export function contributionOfActivity(activity: CountedActivity): Contribution {
  const { networkId, structureId, localDay } = activity;
  return [{ networkId, structureId, day: localDay, counts: countsOfActivity(activity) }];
}

function countsOfActivity(activity: CountedActivity): Counts {
  switch (activity.status) {
    case 'dismissed':
      return noCounts;
    case 'to-confirm':
      return { [counted.toConfirm]: 1 };
    case 'confirmed':
      return activity.kind === 'workshop'
        ? { [counted.staffMinutes]: activity.durationMinutes, [counted.workshops]: 1 }
        : countsOfRequest(activity);
  }
}

function countsOfRequest(activity: CountedActivity): Counts {
  const operators = new Set<string>(activity.operatorCodes);
  if (operators.size === 0) operators.add(noOperator);
  const values: [string, string][] = [
    ...[...operators].map((code): [string, string] => [dimensions.operator, code]),
    [dimensions.channel, activity.channel],
    [dimensions.theme, activity.theme],
    [dimensions.supportLevel, activity.supportLevel],
    [dimensions.outcome, activity.outcome],
    [dimensions.duration, durationRangeOf(activity.durationMinutes)],
    [dimensions.ageBand, activity.ageBand],
  ];
  return canonicalCounts({
    [counted.requests]: 1,
    [counted.staffMinutes]: activity.durationMinutes,
    ...Object.fromEntries(values.map(([dimension, value]) => [`${dimension}:${value}`, 1])),
  });
}

/** Half-open ranges of minutes: <30, 30–60, 60–120, ≥120. Source: domain-reporting §1. */
export function durationRangeOf(minutes: number): '<30' | '30-60' | '60-120' | '120+' {
  if (minutes < 30) return '<30';
  if (minutes < 60) return '30-60';
  return minutes < 120 ? '60-120' : '120+';
}
