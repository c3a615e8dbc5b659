import type { ActivityResource } from '@maillage/contracts/http/reporting';
import type { Scope } from '@maillage/kernel';
import { mayWriteActivity } from '../domain/activity.policy.js';
import type { NamedActivity } from '../use-cases/read-activities.query.js';

/** An activity as its readers see it: person and hour for people of its house only, the commune for nobody. */
export function resourceOf(scope: Scope, activity: NamedActivity): ActivityResource {
  const mayWrite = mayWriteActivity(scope, activity);
  return {
    id: activity.id,
    networkId: activity.networkId,
    structureId: activity.structureId,
    structureName: activity.structureName,
    memberId: activity.memberId,
    status: activity.status,
    kind: activity.kind,
    localDay: activity.localDay,
    durationMinutes: activity.durationMinutes,
    channel: activity.channel,
    operatorCodes: [...activity.operatorCodes],
    theme: activity.theme,
    procedureCode: activity.procedureCode,
    supportLevel: activity.supportLevel,
    outcome: activity.outcome,
    appointmentId: activity.appointmentId,
    ageBand: activity.ageBand,
    startsAt: (mayWrite ? activity.startsAt?.toISOString() : null) ?? null,
    beneficiaryId: mayWrite ? activity.beneficiaryId : null,
    version: activity.version,
  };
}
