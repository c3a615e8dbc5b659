import type { CaseResource } from '@maillage/contracts/http/referrals';
import { publicStateOf } from '../domain/case-events.js';
import type { CaseView } from '../use-cases/read-cases.query.js';

/** A case as the console and API clients read it. */
export function toResource(view: CaseView): CaseResource {
  const { opened, authorName, structureName, legs, texts } = view;
  return {
    ...publicStateOf(opened),
    subject: texts?.subject ?? null,
    description: texts?.description ?? null,
    authorName,
    structureName,
    legs: legs.map((leg) => ({ ...leg, dueAt: leg.dueAt?.toISOString() ?? null })),
    version: opened.version,
  };
}
