import type { Mandate } from '../domain/mandate.js';
import type { MandateDocument } from './mandate.schema.js';

export function toMandateDocument({ id, ...facts }: Mandate): MandateDocument {
  return { _id: id, ...facts };
}

export function toMandate({ _id, ...facts }: MandateDocument): Mandate {
  return { id: _id, ...facts };
}
