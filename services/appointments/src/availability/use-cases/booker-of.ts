import type { Scope } from '@maillage/kernel';
import type { Motive } from '../../catalogue/ports/motive-offers.js';
import type { Booker, MotiveRules } from '../domain/index.js';

/** Prescribers are held to notice and horizon; agents are not. */
export function bookerOf(scope: Scope): Booker {
  return scope.role === 'prescriber' ? 'prescriber' : 'agent';
}

export function rulesOf(motive: Motive): MotiveRules {
  const { code, durationMinutes, bufferMinutes, stepMinutes } = motive;
  const { minNoticeMinutes, horizonDays, bookableBy, sameAgent, room } = motive;
  return {
    motiveId: code,
    durationMinutes,
    bufferMinutes,
    stepMinutes,
    minNoticeMinutes,
    horizonDays,
    bookableBy,
    sameAgent,
    room,
  };
}
