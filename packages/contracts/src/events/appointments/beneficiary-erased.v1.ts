import { defineEvent } from '../contract.js';
import { erasureExample, erasureSchema } from '../erasure.js';

export const appointmentsBeneficiaryErasedV1 = defineEvent(
  'appointments.beneficiary.erased.v1',
  'Nothing leads from an appointment to this person any more.',
  erasureSchema,
  erasureExample,
);
