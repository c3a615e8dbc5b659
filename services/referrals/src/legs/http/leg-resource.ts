import type { LegResource } from '@maillage/contracts/http/referrals';
import { publicStateOf } from '../domain/leg-events.js';
import type { LegView } from '../use-cases/leg-views.js';

/** A leg as the console and API clients read it. */
export function toResource({ leg, ...view }: LegView): LegResource {
  return { ...publicStateOf(leg), ...view, urgency: leg.urgency, version: leg.version };
}
