import { quarterOfPeriod } from '../../indicators/ports/figures.js';
import type { Fact, FactKind } from '../ports/facts.js';
import type { StructureQuarter } from '../ports/counted-source.js';
import type { FactDocument } from './fact.schema.js';

export function factId(kind: FactKind, id: string): string {
  return `${kind}:${id}`;
}

export function documentOfFact({ kind, id, version, at, contribution }: Fact): FactDocument {
  const touched = contribution.map(({ structureId, day }) =>
    touchedKey({ structureId, quarter: quarterOfPeriod(day) }),
  );
  return {
    _id: factId(kind, id),
    networkId: contribution[0]?.networkId ?? '',
    version,
    at,
    contribution,
    touched: [...new Set(touched)].sort(),
  };
}

export function factOf({ _id, version, at, contribution }: FactDocument): Fact {
  const colon = _id.indexOf(':');
  const kind = _id.slice(0, colon) as FactKind;
  return { kind, id: _id.slice(colon + 1), version, at, contribution };
}

export function touchedKey({ structureId, quarter }: StructureQuarter): string {
  return `${structureId}:${quarter}`;
}

export function placeOfTouchedKey(key: string): StructureQuarter {
  const colon = key.lastIndexOf(':');
  return { structureId: key.slice(0, colon), quarter: key.slice(colon + 1) };
}
