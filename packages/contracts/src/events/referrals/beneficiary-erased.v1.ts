import { defineEvent } from '../contract.js';
import { erasureExample, erasureSchema } from '../erasure.js';

export const referralsBeneficiaryErasedV1 = defineEvent(
  'referrals.beneficiary.erased.v1',
  'The texts of this person are erased, and nothing leads from a mandate, case or leg to them any more.',
  erasureSchema,
  erasureExample,
);
