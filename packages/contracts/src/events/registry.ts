import { networkRegisteredV1 } from './directory/network-registered.v1.js';
import { networkUpdatedV1 } from './directory/network-updated.v1.js';
import { networkRepublishedV1 } from './directory/network-republished.v1.js';
import { structureRegisteredV1 } from './directory/structure-registered.v1.js';
import { structureUpdatedV1 } from './directory/structure-updated.v1.js';
import { structureRepublishedV1 } from './directory/structure-republished.v1.js';
import { operatorRegisteredV1 } from './directory/operator-registered.v1.js';
import { operatorUpdatedV1 } from './directory/operator-updated.v1.js';
import { operatorRepublishedV1 } from './directory/operator-republished.v1.js';
import { procedureRegisteredV1 } from './directory/procedure-registered.v1.js';
import { procedureUpdatedV1 } from './directory/procedure-updated.v1.js';
import { procedureRepublishedV1 } from './directory/procedure-republished.v1.js';
import { operatorTeamRegisteredV1 } from './directory/operator-team-registered.v1.js';
import { operatorTeamUpdatedV1 } from './directory/operator-team-updated.v1.js';
import { operatorTeamRepublishedV1 } from './directory/operator-team-republished.v1.js';
import { memberRegisteredV1 } from './directory/member-registered.v1.js';
import { memberUpdatedV1 } from './directory/member-updated.v1.js';
import { memberRepublishedV1 } from './directory/member-republished.v1.js';
import { beneficiaryErasedV1 } from './directory/beneficiary-erased.v1.js';
import { messageSentV1 } from './directory/message-sent.v1.js';
import { messageFailedV1 } from './directory/message-failed.v1.js';
import { messageAnsweredV1 } from './directory/message-answered.v1.js';
import { callListedV1 } from './directory/call-listed.v1.js';
import { callPostponedV1 } from './directory/call-postponed.v1.js';
import { callSettledV1 } from './directory/call-settled.v1.js';
import { noticeCreatedV1 } from './directory/notice-created.v1.js';
import { noticeReadV1 } from './directory/notice-read.v1.js';
import { appointmentBookedV1 } from './appointments/appointment-booked.v1.js';
import { appointmentArrivedV1 } from './appointments/appointment-arrived.v1.js';
import { appointmentHonouredV1 } from './appointments/appointment-honoured.v1.js';
import { appointmentMissedV1 } from './appointments/appointment-missed.v1.js';
import { appointmentCancelledV1 } from './appointments/appointment-cancelled.v1.js';
import { appointmentCorrectedV1 } from './appointments/appointment-corrected.v1.js';
import { appointmentRepublishedV1 } from './appointments/appointment-republished.v1.js';
import { appointmentsMessageRequestedV1 } from './appointments/message-requested.v1.js';
import { appointmentsBeneficiaryErasedV1 } from './appointments/beneficiary-erased.v1.js';
import { motiveRegisteredV1 } from './appointments/motive-registered.v1.js';
import { motiveUpdatedV1 } from './appointments/motive-updated.v1.js';
import { motiveSubscriptionChangedV1 } from './appointments/motive-subscription-changed.v1.js';
import { mandateGrantedV1 } from './referrals/mandate-granted.v1.js';
import { caseOpenedV1 } from './referrals/case-opened.v1.js';
import { caseReassignedV1 } from './referrals/case-reassigned.v1.js';
import { legReassignedV1 } from './referrals/leg-reassigned.v1.js';
import { appointmentMovedV1 } from './appointments/appointment-moved.v1.js';
import { appointmentPapersCheckedV1 } from './appointments/appointment-papers-checked.v1.js';
import { workshopPlannedV1 } from './appointments/workshop-planned.v1.js';
import { workshopSeatsChangedV1 } from './appointments/workshop-seats-changed.v1.js';
import { workshopCancelledV1 } from './appointments/workshop-cancelled.v1.js';
import { workshopHeldV1 } from './appointments/workshop-held.v1.js';
import { capacityMeasuredV1 } from './appointments/capacity-measured.v1.js';
import { appointmentReassignedV1 } from './appointments/appointment-reassigned.v1.js';
import { legOpenedV1 } from './referrals/leg-opened.v1.js';
import { legTakenInChargeV1 } from './referrals/leg-taken-in-charge.v1.js';
import { legResolvedV1 } from './referrals/leg-resolved.v1.js';
import { legClosedV1 } from './referrals/leg-closed.v1.js';
import { legRepublishedV1 } from './referrals/leg-republished.v1.js';
import { referralsMessageRequestedV1 } from './referrals/message-requested.v1.js';
import { referralsBeneficiaryErasedV1 } from './referrals/beneficiary-erased.v1.js';
import { activityProposedV1 } from './reporting/activity-proposed.v1.js';
import { activityRecordedV1 } from './reporting/activity-recorded.v1.js';
import { activityConfirmedV1 } from './reporting/activity-confirmed.v1.js';
import { activityDismissedV1 } from './reporting/activity-dismissed.v1.js';
import { reportingBeneficiaryErasedV1 } from './reporting/beneficiary-erased.v1.js';
import { quarterUpdatedV1 } from './reporting/quarter-updated.v1.js';

/** Every event that Maillage says, by type. */
const contracts = [
  networkRegisteredV1,
  networkUpdatedV1,
  networkRepublishedV1,
  structureRegisteredV1,
  structureUpdatedV1,
  structureRepublishedV1,
  operatorRegisteredV1,
  operatorUpdatedV1,
  operatorRepublishedV1,
  procedureRegisteredV1,
  procedureUpdatedV1,
  procedureRepublishedV1,
  operatorTeamRegisteredV1,
  operatorTeamUpdatedV1,
  operatorTeamRepublishedV1,
  memberRegisteredV1,
  memberUpdatedV1,
  memberRepublishedV1,
  beneficiaryErasedV1,
  messageSentV1,
  messageFailedV1,
  messageAnsweredV1,
  callListedV1,
  callPostponedV1,
  callSettledV1,
  noticeCreatedV1,
  noticeReadV1,
  appointmentBookedV1,
  appointmentArrivedV1,
  appointmentHonouredV1,
  appointmentMissedV1,
  appointmentCancelledV1,
  appointmentCorrectedV1,
  appointmentMovedV1,
  appointmentPapersCheckedV1,
  appointmentReassignedV1,
  appointmentRepublishedV1,
  appointmentsMessageRequestedV1,
  appointmentsBeneficiaryErasedV1,
  motiveRegisteredV1,
  motiveUpdatedV1,
  motiveSubscriptionChangedV1,
  workshopPlannedV1,
  workshopSeatsChangedV1,
  workshopCancelledV1,
  workshopHeldV1,
  capacityMeasuredV1,
  mandateGrantedV1,
  caseOpenedV1,
  caseReassignedV1,
  legOpenedV1,
  legTakenInChargeV1,
  legReassignedV1,
  legResolvedV1,
  legClosedV1,
  legRepublishedV1,
  referralsMessageRequestedV1,
  referralsBeneficiaryErasedV1,
  activityProposedV1,
  activityRecordedV1,
  activityConfirmedV1,
  activityDismissedV1,
  quarterUpdatedV1,
  reportingBeneficiaryErasedV1,
] as const;

type Contract = (typeof contracts)[number];
export type EventType = Contract['type'];
export type EventData<T extends EventType> = Extract<Contract, { type: T }>['example'];

export const eventContracts: ReadonlyMap<string, Contract> = new Map(
  contracts.map((contract) => [contract.type, contract]),
);
