import type { MessageAnswer } from '@maillage/contracts/codes';

const MEANINGS: ReadonlyMap<string, MessageAnswer> = new Map([
  ['STOP', 'stop'],
  ['ARRET', 'stop'],
  ['OUI', 'yes'],
  ['NON', 'no'],
]);
/** Who wants to be left in peace need not say it alone. */
const STOPPING = ['STOP', 'ARRET'];

/**
 * What a person's SMS means, whatever its case, accents, spaces and punctuation: STOP or ARRÊT, also as the first word
 * of more; OUI or NON alone; else `other`. Source: domain-directory §4.
 */
export function meaningOf(text: string): MessageAnswer {
  const words = text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
  if (STOPPING.includes(words[0] ?? '')) return 'stop';
  return MEANINGS.get(words.join('')) ?? 'other';
}
