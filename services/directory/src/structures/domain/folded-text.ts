/**
 * The words of a text without accents, ligatures, case or punctuation: `L’Île-d’Œuf` → `l`, `ile`, `d`, `oeuf`.
 */
export function foldedWords(text: string): string[] {
  return foldedText(text)
    .split(' ')
    .filter((word) => word !== '');
}

/** A text to sort or compare by: lower case, no accents, ligatures opened, single spaces. */
export function foldedText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}
