import { spokenReference } from '@maillage/kernel';

/** The reference of a case, digits first, e.g. `4257-KRLM`. Source: domain-referrals §2. */
export function caseReferenceOf(id: string, attempt = 0): string {
  return spokenReference(id, attempt, ['digits', 'letters']);
}
