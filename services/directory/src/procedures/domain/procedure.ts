import type { AdministrativeTheme, OperatorCode } from '@maillage/contracts/codes';
import { DomainError, type Scope } from '@maillage/kernel';

/** What a person comes for, as the national catalogue names it. */
export interface Procedure {
  /** Stable: cases, activities and motives point to it. */
  readonly code: string;
  readonly label: string;
  readonly theme: AdministrativeTheme;
  readonly operatorCodes: readonly OperatorCode[];
  /** Official page, https. */
  readonly link: string | null;
  /** Nothing new may point to it; what does keeps it. */
  readonly withdrawn: boolean;
  readonly version: number;
}

/** Who saved a version, and when. */
export interface Saving {
  readonly savedAt: Date;
  /** Null: the catalogue the product starts with. */
  readonly authorId: string | null;
}

export type ProcedureVersion = Procedure & Saving;

export type ProcedureChange = {
  readonly [Key in 'label' | 'theme' | 'operatorCodes' | 'link' | 'withdrawn']?:
    Procedure[Key] | undefined;
};

export interface ProcedureSearch {
  /** Beginnings of words of label or code; accents and case ignored. */
  readonly typed?: string | undefined;
  readonly theme?: AdministrativeTheme | undefined;
  readonly operatorCode?: OperatorCode | undefined;
  readonly withdrawn?: boolean | undefined;
}

/** A new entry, version 1. */
export function enterProcedure(entry: Omit<Procedure, 'withdrawn' | 'version'>): Procedure {
  return {
    ...entry,
    operatorCodes: [...new Set(entry.operatorCodes)],
    withdrawn: false,
    version: 1,
  };
}

/** The next version, with what was given. */
export function changeProcedure(procedure: Procedure, change: ProcedureChange): Procedure {
  return {
    code: procedure.code,
    label: change.label ?? procedure.label,
    theme: change.theme ?? procedure.theme,
    operatorCodes: [...new Set(change.operatorCodes ?? procedure.operatorCodes)],
    link: change.link === undefined ? procedure.link : change.link,
    withdrawn: change.withdrawn ?? procedure.withdrawn,
    version: procedure.version + 1,
  };
}

/** Whether a procedure is one of those looked for. */
export function isFoundBy(search: ProcedureSearch, procedure: Procedure): boolean {
  const { typed = '', theme, operatorCode, withdrawn } = search;
  const words = wordsOf(`${procedure.label} ${procedure.code}`);
  return (
    wordsOf(typed).every((begun) => words.some((word) => word.startsWith(begun))) &&
    (theme === undefined || procedure.theme === theme) &&
    (operatorCode === undefined || procedure.operatorCodes.includes(operatorCode)) &&
    (withdrawn === undefined || procedure.withdrawn === withdrawn)
  );
}

/** The catalogue is national. @throws DomainError `PROCEDURE.FORBIDDEN` but for an administrator of the nation. */
export function requireMayEdit(scope: Scope): void {
  if (scope.role === 'admin' && scope.networkIds === 'nation') return;
  throw new DomainError(
    'forbidden',
    'PROCEDURE.FORBIDDEN',
    'the catalogue is changed by a national administrator',
  );
}

function wordsOf(text: string): string[] {
  const folded = text.toLowerCase().replaceAll('œ', 'oe').normalize('NFD').replace(/\p{M}/gu, '');
  return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}
