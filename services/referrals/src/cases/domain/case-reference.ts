/** No vowel, so no word comes out; no two that sound alike in French (B D P T V, M N, F S), nor I O Q that look alike. */
export const referenceLetters = 'DFHKLMRXZ';
/** Without 0 and 1, which are read as letters. */
export const referenceDigits = '23456789';

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/**
 * The reference of a case, to be said aloud: four digits, a dash, four letters, e.g. `4257-KRLM` (27 million); an
 * appointment's has the letters first. It follows from the id and the attempt alone; two ids may give the same one,
 * so it is kept unique by network, and `attempt` is raised when it is in use. Source: domain-referrals §2.
 */
export function caseReferenceOf(id: string, attempt = 0): string {
  let rest = fnv1a64(`${id}/${attempt}`);
  const pick = (alphabet: string): string => {
    const size = BigInt(alphabet.length);
    const letter = alphabet.charAt(Number(rest % size));
    rest /= size;
    return letter;
  };
  const four = (alphabet: string): string =>
    Array.from({ length: 4 }, () => pick(alphabet)).join('');
  return `${four(referenceDigits)}-${four(referenceLetters)}`;
}

/** FNV-1a over UTF-16 units: spreads ids, keeps no secret. */
function fnv1a64(text: string): bigint {
  let hash = offset;
  for (let i = 0; i < text.length; i += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * prime) & mask;
  }
  return hash ^ (hash >> 32n);
}
