import type { ActivityResource } from '@maillage/contracts/http/reporting';
import type { NamedActivity } from '../use-cases/read-activities.query.js';

/** An activity as its readers see it: neither the person nor their commune. */
export function resourceOf(activity: NamedActivity): ActivityResource {
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
    version: activity.version,
  };
}
