import type { RecognisedKind } from '@maillage/contracts/scrub';

const recognisedLabels: Record<RecognisedKind, string> = {
  name: 'le nom d’une personne',
  phone: 'un numéro de téléphone',
  mail: 'une adresse électronique',
  'social-security-number': 'un numéro de sécurité sociale',
  'bank-account': 'un numéro de compte bancaire',
  'payment-card': 'un numéro de carte',
};

/** What was recognised in a text; null when nothing was. */
export function personalDataSentence(found: readonly RecognisedKind[]): string | null {
  if (found.length === 0) return null;
  return `Ce texte semble contenir ${found.map((kind) => recognisedLabels[kind]).join(', ')}.`;
}
