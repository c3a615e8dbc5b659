import { defineEvent } from '../contract.js';
import { erasureExample, erasureSchema } from '../erasure.js';

export const beneficiaryErasedV1 = defineEvent(
  'directory.beneficiary.erased.v1',
  'The directory has erased a person; whoever holds something of them erases it and says so.',
  erasureSchema,
  erasureExample,
);
