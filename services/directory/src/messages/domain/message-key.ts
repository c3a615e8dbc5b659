import type { Message } from './message.js';

/**
 * Left part of the Message-Id, the same for every attempt. Letters that an id may not hold are written as their code,
 * so that two keys never meet. Source: RFC 5322, dot-atom.
 */
export function messageKeyOf({ requestedBy, dedupeKey }: Message): string {
  const safe = dedupeKey.replace(
    /[^A-Za-z0-9-]/g,
    (letter) => `_${letter.codePointAt(0)?.toString(16) ?? ''}_`,
  );
  return `${requestedBy}.${safe}`;
}
