import { quarterOfPeriod } from '../../indicators/ports/figures.js';
import type { Activity } from '../domain/activity.js';
import type { ActivityDocument } from './activity.schema.js';

export function documentOfActivity(activity: Activity): ActivityDocument {
  const { id, appointmentId, ...rest } = activity;
  return {
    _id: id,
    ...rest,
    ...(appointmentId === null ? {} : { appointmentId }),
    place: `${activity.structureId}:${quarterOfPeriod(activity.localDay)}`,
    listKey: `${activity.localDay}:${id}`,
  };
}

export function activityOf(document: ActivityDocument): Activity {
  const { _id, place: _place, listKey: _listKey, appointmentId, status, ...rest } = document;
  const { because, startsAt = null, ...details } = rest;
  const whole = { ...details, id: _id, startsAt, appointmentId: appointmentId ?? null };
  return status === 'dismissed'
    ? { ...whole, status, because: because ?? 'by-member' }
    : { ...whole, status };
}
