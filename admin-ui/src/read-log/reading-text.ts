import { erasureReasons, openingReasons } from '@maillage/contracts/codes';
import type { ReadingResource } from '@maillage/contracts/http/directory';
import {
  erasureReasonLabels,
  openingReasonLabels,
  readingPurposeLabels,
} from '../i18n/person-labels.js';

/** Who read, in words: a member by name, a service by what it does. */
export function readerText({ reader, readerName }: ReadingResource): string {
  if (readerName) return readerName;
  return reader.startsWith('service:') ? 'Traitement automatique' : 'Membre retiré';
}

/** Why, in words: what was done, and the reason that was given for it. */
export function whyText({ purpose, reason }: Pick<ReadingResource, 'purpose' | 'reason'>): string {
  const given = reason === null ? undefined : reasonText(reason);
  return given ? `${readingPurposeLabels[purpose]} : ${given}` : readingPurposeLabels[purpose];
}

function reasonText(reason: string): string {
  const opening = openingReasons.find((code) => code === reason);
  if (opening) return openingReasonLabels[opening].toLowerCase();
  const erasure = erasureReasons.find((code) => code === reason);
  return erasure ? erasureReasonLabels[erasure].toLowerCase() : reason;
}

export const personsText = (count: number): string =>
  count === 1 ? '1 personne' : `${String(count)} personnes`;
