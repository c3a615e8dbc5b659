import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

const TAIL_BYTES = 16_384;
const LONGEST_LINE = 240;

/** The gist of one log line: the message of a JSON line, else the text; undefined for a stack frame. */
export function gistOf(line: string): string | undefined {
  const text = stripVTControlCharacters(line).trim();
  if (!/\p{L}{2}/u.test(text) || text.startsWith('at ') || /^Node\.js v\d/.test(text))
    return undefined;
  let gist = text;
  try {
    const entry = JSON.parse(text) as { msg?: unknown; err?: { message?: unknown } };
    const parts = [entry.msg, entry.err?.message].filter((part) => typeof part === 'string');
    if (parts.length > 0) gist = [...new Set(parts)].join(': ');
  } catch {
    // Not JSON.
  }
  return gist.length > LONGEST_LINE ? `${gist.slice(0, LONGEST_LINE)}…` : gist;
}

/** The last error of a log's end, else its last lines; shortened, without stack frames. */
export function tailOf(file: string, lines = 4): string[] {
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return [];
  }
  try {
    const { size } = fstatSync(descriptor);
    const length = Math.min(size, TAIL_BYTES);
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, size - length);
    const gists = bytes.toString('utf8').split('\n').map(gistOf);
    const spoken = gists.filter((gist) => gist !== undefined);
    // What follows an error's line is its surroundings.
    const error = spoken.findLastIndex((gist) => /\berror\b|Error:/i.test(gist));
    return error === -1 ? spoken.slice(-lines) : spoken.slice(error, error + 1);
  } finally {
    closeSync(descriptor);
  }
}
