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

/** The whole record; to a prescriber, once it is entered, no more than whom they book for. */
export function resourceOf(scope: MemberScope, person: Beneficiary): BeneficiaryResource {
  const { createdBy: _createdBy, structureIds, needs, possibleDuplicateOf, ...kept } = person;
  const receivedHere = isReceivedHere(scope, person);
  if (scope.role === 'prescriber') return { ...nameOf(person), receivedHere };
  return {
    ...kept,
    structureIds: [...structureIds],
    needs: [...needs],
    possibleDuplicateOf: [...possibleDuplicateOf],
    receivedHere,
  };
}

/** Rights table, prescriber: "the person's name". The birth year tells namesakes apart, as in a list of names. */
function nameOf(person: Beneficiary): Omit<BeneficiaryResource, 'receivedHere'> {
  const { id, networkId, surname, firstName, birthYear, version } = person;
  return {
    ...{ id, networkId, surname, firstName, birthYear, version },
    ...{ birthName: null, birthDate: null, phone: null, phoneIsMobile: false, mail: null },
    ...{ communeInsee: null, language: null, note: null },
    ...{ structureIds: [], needs: [], possibleDuplicateOf: [] },
  };
}
