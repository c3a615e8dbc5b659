import { spokenReference } from '@maillage/kernel';

/** The reference of an appointment, letters first, e.g. `KRLM-4257`. Source: domain-appointments §5. */
export function referenceOf(id: string, attempt = 0): string {
  return spokenReference(id, attempt, ['letters', 'digits']);
}
