import { KeyRing, openField, openRecord, sealFields, sealRecord } from '@maillage/vault';
import { Injectable } from '@nestjs/common';
import type { SealedContent } from '../domain/case.js';
import type { CaseSafe, CaseTexts } from '../ports/case-safe.js';

const answerOf = (legId: string): string => `answer:${legId}`;

@Injectable()
export class VaultCaseSafe implements CaseSafe {
  constructor(private readonly ring: KeyRing) {}

  seal(caseId: string, { subject, description }: CaseTexts): SealedContent {
    return sealRecord(this.ring, { subject, description }, caseId);
  }

  open(caseId: string, content: SealedContent): CaseTexts | null {
    if (content.wrappedKey === null) return null;
    const { subject, description } = openRecord(this.ring, content, caseId);
    return { subject: String(subject), description: String(description) };
  }

  sealAnswer(caseId: string, content: SealedContent, legId: string, answer: string): string {
    const field = answerOf(legId);
    const { fields } = sealFields(this.ring, content, { [field]: answer }, caseId);
    return fields[field] ?? '';
  }

  openAnswer(caseId: string, content: SealedContent, legId: string, sealed: string): string | null {
    if (content.wrappedKey === null) return null;
    const field = answerOf(legId);
    return String(openField(this.ring, { ...content, fields: { [field]: sealed } }, caseId, field));
  }
}
