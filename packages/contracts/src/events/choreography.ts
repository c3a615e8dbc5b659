import type { PartName } from '../codes/index.js';
import type { EventType } from './registry.js';

/**
 * Who listens to what: the whole choreography on one page. Durable consumers, their filters and the
 * rights of each NATS user are derived from it. The gateway reads everything, without a durable.
 */
export const choreography = {
  directory: [
    'appointments.message.requested.v1',
    'referrals.message.requested.v1',
    'appointments.beneficiary.erased.v1',
    'referrals.beneficiary.erased.v1',
    'reporting.beneficiary.erased.v1',
  ],
  appointments: [
    'directory.structure.registered.v1',
    'directory.structure.updated.v1',
    'directory.structure.republished.v1',
    'directory.member.registered.v1',
    'directory.member.updated.v1',
    'directory.member.republished.v1',
    'directory.beneficiary.erased.v1',
  ],
  referrals: [
    'directory.structure.registered.v1',
    'directory.structure.updated.v1',
    'directory.structure.republished.v1',
    'directory.operator.registered.v1',
    'directory.operator.updated.v1',
    'directory.operator.republished.v1',
    'directory.procedure.registered.v1',
    'directory.procedure.updated.v1',
    'directory.procedure.republished.v1',
    'directory.operator-team.registered.v1',
    'directory.operator-team.updated.v1',
    'directory.operator-team.republished.v1',
    'directory.member.registered.v1',
    'directory.member.updated.v1',
    'directory.member.republished.v1',
    'directory.beneficiary.erased.v1',
  ],
  reporting: [
    'directory.beneficiary.erased.v1',
    'directory.structure.registered.v1',
    'directory.structure.updated.v1',
    'directory.structure.republished.v1',
    'directory.operator.registered.v1',
    'directory.operator.updated.v1',
    'directory.operator.republished.v1',
    'directory.procedure.registered.v1',
    'directory.procedure.updated.v1',
    'directory.procedure.republished.v1',
    'appointments.appointment.booked.v1',
    'appointments.appointment.arrived.v1',
    'appointments.appointment.honoured.v1',
    'appointments.appointment.missed.v1',
    'appointments.appointment.cancelled.v1',
    'appointments.appointment.corrected.v1',
    'appointments.appointment.republished.v1',
    'referrals.leg.opened.v1',
    'referrals.leg.taken-in-charge.v1',
    'referrals.leg.reassigned.v1',
    'referrals.leg.resolved.v1',
    'referrals.leg.closed.v1',
    'referrals.leg.republished.v1',
  ],
  gateway: [],
} as const satisfies Record<PartName, readonly EventType[]>;
