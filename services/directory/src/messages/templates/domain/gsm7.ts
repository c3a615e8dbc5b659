/** Letters of the GSM 7-bit default alphabet, one septet each. Source: 3GPP TS 23.038 §6.2.1. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table: each letter costs two septets. */
const EXTENDED = new Set('^{}\\[~]|€');

/** One segment of an SMS holds so many septets. */
export const SMS_SEPTETS = 160;

const WRITTEN_AS: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  œ: 'oe',
  Œ: 'OE',
  '•': '-',
};

/** A text in letters of the alphabet only: others lose their accents or are written out; what is left becomes `?`. */
export function toGsm7(text: string): string {
  return [...text.normalize('NFC')].map(letterOf).join('');
}

/** Septets that a text takes. @throws Error when a letter is not of the alphabet. */
export function septetsOf(text: string): number {
  let septets = 0;
  for (const letter of text) {
    if (!BASIC.has(letter) && !EXTENDED.has(letter)) {
      throw new Error(`"${letter}" is no letter of the GSM 7-bit alphabet`);
    }
    septets += EXTENDED.has(letter) ? 2 : 1;
  }
  return septets;
}

/** The longest beginning of a GSM-7 text that takes at most `septets`. */
export function cutTo(text: string, septets: number): string {
  let left = septets;
  const kept: string[] = [];
  for (const letter of text) {
    left -= septetsOf(letter);
    if (left < 0) break;
    kept.push(letter);
  }
  return kept.join('').trimEnd();
}

function letterOf(letter: string): string {
  if (BASIC.has(letter) || EXTENDED.has(letter)) return letter;
  const written = WRITTEN_AS[letter] ?? letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return [...written].every((each) => BASIC.has(each) || EXTENDED.has(each)) ? written : '?';
}
