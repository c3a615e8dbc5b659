import { defineEvent } from '../contract.js';
import { erasureExample, erasureSchema } from '../erasure.js';

export const reportingBeneficiaryErasedV1 = defineEvent(
  'reporting.beneficiary.erased.v1',
  'Nothing leads from an activity to this person any more; figures stay.',
  erasureSchema,
  erasureExample,
);
