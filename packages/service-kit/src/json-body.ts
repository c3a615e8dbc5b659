import { DomainError } from '@maillage/kernel';

interface Read {
  readonly headers: { readonly 'content-type'?: string | undefined };
}
type Done = (error: Error | null, body?: unknown) => void;

/** JSON as every part reads it: UTF-8 to the letter, and each field named once. */
export function readJson({ headers }: Read, bytes: Buffer, done: Done): void {
  try {
    done(null, jsonOf(bytes, headers['content-type'] ?? ''));
  } catch (error) {
    done(error as Error);
  }
}

/**
 * @throws DomainError `REQUEST.BROKEN_TEXT`, `REQUEST.NOT_JSON`, `REQUEST.REPEATED_NAME` (invalid), and an error of
 *   status 415 for another charset.
 */
export function jsonOf(bytes: Buffer, contentType: string): unknown {
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) throw unsupported('send JSON in UTF-8');
  const text = textOf(bytes);
  const value = valueOf(text);
  if (repeatsName(text)) throw refused('REPEATED_NAME', 'a field is named twice');
  return value;
}

/** The refusal of what is sent in a form that no part reads: 415. */
export function unsupported(message: string): Error {
  return Object.assign(new Error(message), { statusCode: 415 });
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refused('BROKEN_TEXT', 'the body is not UTF-8');
  }
}

function valueOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw refused('NOT_JSON', 'the body is not JSON');
  }
}

/** A text with the colon that makes it a name, or where an object or list begins or ends. */
const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g;

/** Whether an object of a JSON text names a field twice: readers differ in which one they take. */
function repeatsName(text: string): boolean {
  const open: Set<string>[] = [];
  for (const [part, colon] of text.matchAll(token)) {
    if (part === '{' || part === '[') open.push(new Set());
    else if (part === '}' || part === ']') open.pop();
    else if (colon !== undefined) {
      const name = JSON.parse(part.slice(0, -colon.length)) as string;
      const names = open.at(-1);
      if (names?.has(name)) return true;
      names?.add(name);
    }
  }
  return false;
}

const refused = (code: string, message: string): DomainError =>
  new DomainError('invalid', `REQUEST.${code}`, message);
