const alphabets = {
  /** No vowel, so no word comes out; no two that sound alike in French (B D P T V, M N, F S), nor I O Q that look alike. */
  letters: 'DFHKLMRXZ',
  /** Without 0 and 1, which are read as letters. */
  digits: '23456789',
} as const;

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;
const mask = 0xffffffffffffffffn;

/**
 * A reference to be said aloud: four letters and four digits with a dash between them, e.g. `KRLM-4257`
 * (27 million). It follows from the id and the attempt alone; two ids may give the same one, so whoever uses it
 * keeps it unique by network, and raises `attempt` when it is in use.
 * @param order which comes first: so that references of different things do not look alike.
 */
export function spokenReference(
  id: string,
  attempt: number,
  order: readonly [keyof typeof alphabets, keyof typeof alphabets],
): string {
  let rest = fnv1a64(`${id}/${String(attempt)}`);
  const pick = (alphabet: string): string => {
    const size = BigInt(alphabet.length);
    const letter = alphabet.charAt(Number(rest % size));
    rest /= size;
    return letter;
  };
  const four = (alphabet: string): string =>
    Array.from({ length: 4 }, () => pick(alphabet)).join('');
  return order.map((name) => four(alphabets[name])).join('-');
}

/** FNV-1a over UTF-16 units: spreads ids, keeps no secret. */
function fnv1a64(text: string): bigint {
  let hash = offset;
  for (let i = 0; i < text.length; i += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(i))) * prime) & mask;
  }
  return hash ^ (hash >> 32n);
}
