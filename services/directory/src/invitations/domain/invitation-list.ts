import type { GrantScope, Role } from '@maillage/contracts/codes';

/** Lines of one list of invitations, its heading not counted. */
export const MOST_LINES = 500;

/** Columns of the list, as the model that the console offers names them. */
export const COLUMNS = ['courriel', 'nom', 'role', 'lieu'] as const;

/** How roles are written in a list. */
const roleOfWord: Readonly<Record<string, Role>> = {
  conseiller: 'agent',
  'responsable de maison': 'structure-manager',
  prescripteur: 'prescriber',
  'conseiller france services': 'agent',
  coordinateur: 'coordinator',
  'coordinateur du reseau': 'coordinator',
  animateur: 'coordinator',
  'responsable d equipe operateur': 'operator-manager',
  'agent d operateur': 'operator-agent',
  'responsable d equipe': 'operator-manager',
};

const scopeOfRole: Partial<Record<Role, GrantScope>> = {
  agent: 'structure',
  'structure-manager': 'structure',
  prescriber: 'network',
  coordinator: 'network',
  'operator-agent': 'operator-team',
  'operator-manager': 'operator-team',
};

/** A line as it was written. */
export interface WrittenLine {
  /** In the file, the heading being line 1. */
  readonly line: number;
  readonly email: string;
  readonly displayName: string;
  readonly role: string;
  readonly place: string;
}

export const verdicts = [
  'valid',
  'duplicate',
  'unknown-place',
  'not-your-right',
  'bad-address',
  'unknown-role',
  'no-name',
] as const;
export type Verdict = (typeof verdicts)[number];

/** What a line asks for, when it can be read; else why not. */
export type ReadLine =
  | { readonly role: Role; readonly scope: GrantScope }
  | { readonly verdict: 'bad-address' | 'unknown-role' | 'no-name' };

/** Reads one line, before any place is looked up. An address has one @, no space, and a dot after it. */
export function readLine({ email, displayName, role }: WrittenLine): ReadLine {
  if (email.length > 254 || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(email)) {
    return { verdict: 'bad-address' };
  }
  const { length } = displayName.trim();
  if (length < 2 || length > 120) return { verdict: 'no-name' };
  const known = roleOfWord[foldedWord(role)];
  const scope = known && scopeOfRole[known];
  return known && scope ? { role: known, scope } : { verdict: 'unknown-role' };
}

/** How words of a list are compared: no accents, no case, single spaces. */
export function foldedWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
