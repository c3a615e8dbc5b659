import type { Motive } from '../domain/motive.js';
import type { MotiveDocument } from './motive.schema.js';

export const motiveId = (networkId: string, code: string): string => `${networkId}:${code}`;

export function toMotiveDocument(motive: Motive): MotiveDocument {
  return { _id: motiveId(motive.networkId, motive.code), ...motive };
}

export function toMotive({ _id, ...motive }: MotiveDocument): Motive {
  return motive;
}
