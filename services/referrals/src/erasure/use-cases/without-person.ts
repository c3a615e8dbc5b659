import { erasedBeneficiaryId } from '@maillage/contracts/codes';
import type { Case } from '../../cases/ports/cases.js';
import { closeWithoutPerson, summaryOf, type Leg } from '../../legs/ports/legs.js';

/** A leg without its person, one version on: its answer is gone, and what was still open is closed. */
export function eraseLeg(leg: Leg, now: Date): Leg {
  const closed = closeWithoutPerson(leg, now);
  return { ...closed, beneficiaryId: erasedBeneficiaryId, version: leg.version + 1 };
}

/**
 * A case without its person, one version on: the key of its texts is dropped and the sealed texts with it, so that
 * no copy of either opens the other. Codes, instants and delays stay, for the figures. Source: domain-directory §3.
 * @param legs its legs, already without the person.
 */
export function eraseCase(opened: Case, legs: readonly Leg[]): Case {
  return {
    ...opened,
    version: opened.version + 1,
    beneficiaryId: erasedBeneficiaryId,
    content: { ...opened.content, wrappedKey: null, fields: {} },
    legs: opened.legs.map((held) => {
      const leg = legs.find(({ id }) => id === held.id);
      return leg ? summaryOf(leg) : held;
    }),
  };
}
