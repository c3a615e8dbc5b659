import type { SealedContent } from '../domain/case.js';

export const CASE_SAFE = Symbol('CaseSafe');

export interface CaseTexts {
  readonly subject: string;
  readonly description: string;
}

/** Seals the texts of a case under one key of its own; dropping that key erases them all, answers included. */
export interface CaseSafe {
  seal(caseId: string, texts: CaseTexts): SealedContent;
  /** Null once erased. */
  open(caseId: string, content: SealedContent): CaseTexts | null;
  /** @throws DomainError `VAULT.ERASED` (not-found). */
  sealAnswer(caseId: string, content: SealedContent, legId: string, answer: string): string;
  /** Null once erased. */
  openAnswer(caseId: string, content: SealedContent, legId: string, sealed: string): string | null;
}
