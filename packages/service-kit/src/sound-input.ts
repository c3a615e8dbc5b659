import { DomainError } from '@maillage/kernel';

/** Deeper than any schema goes. */
const deepestLevel = 32;
/** Names with a meaning to JavaScript; no schema has them, and validation would pass over them in silence. */
const prototypeNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * Refuses what no schema of ours means to accept and not every schema would notice, anywhere in a body or query:
 * texts that cannot be stored as they are (halves of a surrogate pair, NUL), prototype names, bottomless nesting.
 * Bytes and streams are left alone.
 * @throws DomainError `REQUEST.BROKEN_TEXT`, `REQUEST.FORBIDDEN_NAME`, `REQUEST.TOO_DEEP` (invalid).
 */
export function refuseUnsoundInput(input: unknown): void {
  const waiting: { readonly part: unknown; readonly level: number }[] = [{ part: input, level: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { part, level } = next;
    if (typeof part === 'string') refuseBrokenText(part);
    if (!isPlain(part)) continue;
    if (level > deepestLevel) throw refused('TOO_DEEP', 'nested too deeply');
    for (const [name, inner] of Object.entries(part)) {
      if (prototypeNames.includes(name)) throw refused('FORBIDDEN_NAME', 'a name is not allowed');
      refuseBrokenText(name);
      waiting.push({ part: inner, level: level + 1 });
    }
  }
}

function isPlain(part: unknown): part is object {
  if (part === null || typeof part !== 'object') return false;
  if (Array.isArray(part)) return true;
  const prototype: unknown = Object.getPrototypeOf(part);
  return prototype === Object.prototype || prototype === null;
}

function refuseBrokenText(text: string): void {
  if (/\0|\p{Surrogate}/u.test(text)) {
    throw refused('BROKEN_TEXT', 'a text holds NUL or half a character');
  }
}

const refused = (code: string, message: string): DomainError =>
  new DomainError('invalid', `REQUEST.${code}`, message);
