import type { OpeningReason, ReadingPurpose } from '@maillage/contracts/codes';
import type { MemberScope } from '@maillage/kernel';
import { subjectOf } from '@maillage/service-kit';
import type { Reading, ReadPerson } from '../../read-log/ports/read-log.js';

/** What the read log keeps of a member who reads persons, with the houses they work in at that moment. */
export function readingBy(
  scope: MemberScope,
  purpose: ReadingPurpose,
  persons: readonly ReadPerson[],
  reason?: OpeningReason,
): Reading {
  const structureIds = 'structureIds' in scope ? scope.structureIds : [];
  return { reader: subjectOf(scope.memberId), structureIds, purpose, reason, persons };
}
