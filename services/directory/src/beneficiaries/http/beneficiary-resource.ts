import type { BeneficiaryResource, PersonMatch } from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';
import { isReceivedHere } from '../domain/beneficiary.policy.js';
import type { Beneficiary } from '../ports/beneficiaries.js';

/** A person as a search shows them. */
export function matchOf(scope: MemberScope, person: Beneficiary): PersonMatch {
  const { id, surname, birthName, firstName, birthYear, communeInsee } = person;
  const receivedHere = isReceivedHere(scope, person);
  return { id, surname, birthName, firstName, birthYear, communeInsee, receivedHere };
}

/** The whole record. A prescriber is told neither of matches nor of what agents noted. */
export function resourceOf(scope: MemberScope, person: Beneficiary): BeneficiaryResource {
  const { createdBy: _createdBy, structureIds, needs, possibleDuplicateOf, ...kept } = person;
  const forAgents = scope.role !== 'prescriber';
  return {
    ...kept,
    structureIds: [...structureIds],
    needs: [...needs],
    note: forAgents ? kept.note : null,
    possibleDuplicateOf: forAgents ? [...possibleDuplicateOf] : [],
    receivedHere: isReceivedHere(scope, person),
  };
}
