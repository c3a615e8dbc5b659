/** The words of a name as they are compared: no accents, ligatures, case or punctuation. « L’Œuf » → `l`, `oeuf`. */
export function foldedWords(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== '');
}
