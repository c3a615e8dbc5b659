import type { Case, LegOfCase } from '../domain/case.js';
import type { CaseDocument } from './case.schema.js';

export function toCaseDocument({ id, legs, ...facts }: Case): CaseDocument {
  const byId = legs.map(({ id: legId, ...summary }) => [legId, summary] as const);
  return { _id: id, ...facts, legs: Object.fromEntries(byId) };
}

export function toCase({ _id, legs, ...facts }: CaseDocument): Case {
  return { id: _id, ...facts, legs: toLegs(legs) };
}

export function toLegs(legs: CaseDocument['legs']): LegOfCase[] {
  return Object.entries(legs).map(([id, summary]) => ({ id, ...summary }));
}
