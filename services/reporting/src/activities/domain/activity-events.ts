import type { DomainEvent } from '@maillage/kernel';
import type { Activity } from './activity.js';

/** Says a fact about an activity with its public state: never the person, their age or commune. */
export function activityEvent(
  fact: 'proposed' | 'confirmed' | 'recorded' | 'dismissed',
  activity: Activity,
): DomainEvent {
  const { id, networkId, structureId, memberId, version } = activity;
  return {
    type: `reporting.activity.${fact}.v1`,
    subject: id,
    aggregateVersion: version,
    networkId,
    structureId,
    memberIds: [memberId],
    audience: 'everyone',
    data: { activity: publicStateOf(activity) },
  };
}

function publicStateOf(activity: Activity) {
  return {
    id: activity.id,
    networkId: activity.networkId,
    structureId: activity.structureId,
    memberId: activity.memberId,
    status: activity.status,
    kind: activity.kind,
    localDay: activity.localDay,
    durationMinutes: activity.durationMinutes,
    channel: activity.channel,
    operatorCodes: activity.operatorCodes,
    theme: activity.theme,
    procedureCode: activity.procedureCode,
    supportLevel: activity.supportLevel,
    outcome: activity.outcome,
    appointmentId: activity.appointmentId,
  };
}
