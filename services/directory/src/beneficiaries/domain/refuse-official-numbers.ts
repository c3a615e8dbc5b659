import { DomainError } from '@maillage/kernel';
import { looksLikeOfficialNumber } from '@maillage/contracts/scrub';

/** @throws DomainError invalid `BENEFICIARY.OFFICIAL_NUMBER` when a free text holds one; the message repeats none. */
export function refuseOfficialNumbers(texts: readonly (string | null | undefined)[]): void {
  if (!texts.some((text) => looksLikeOfficialNumber(text ?? ''))) return;
  throw new DomainError(
    'invalid',
    'BENEFICIARY.OFFICIAL_NUMBER',
    'A text looks like it holds a social security, bank account or card number: take it out, none is kept here.',
  );
}
