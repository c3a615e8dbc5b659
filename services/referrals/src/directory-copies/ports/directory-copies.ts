import type { Tx } from '@maillage/kernel';
import type {
  MemberCopy,
  OperatorCopy,
  OperatorTeamCopy,
  ProcedureCopy,
  StructureCopy,
} from '../domain/copies.js';

export { requireOffered, requireTakesLegs } from '../domain/copies.js';

export type { MemberCopy, OperatorCopy, OperatorTeamCopy, ProcedureCopy, StructureCopy };

export const STRUCTURE_COPIES = Symbol('StructureCopies');
export const OPERATOR_TEAM_COPIES = Symbol('OperatorTeamCopies');
export const OPERATOR_COPIES = Symbol('OperatorCopies');
export const PROCEDURE_COPIES = Symbol('ProcedureCopies');
export const MEMBER_COPIES = Symbol('MemberCopies');

/** Reference data of the directory, by id: whoever may read a case may read the names in it. */
export interface Copies<Copy> {
  named(ids: readonly string[]): Promise<ReadonlyMap<string, Copy>>;
  /** Writes the copy unless one of the same or a higher version is held. */
  keepIfNewer(tx: Tx, copy: Copy): Promise<void>;
}

export type StructureCopies = Copies<StructureCopy>;
export type OperatorTeamCopies = Copies<OperatorTeamCopy>;
export interface MemberCopies extends Copies<MemberCopy> {
  /** Those who are suspended, in any order. */
  suspended(): Promise<MemberCopy[]>;
}
export type OperatorCopies = Copies<OperatorCopy>;
export type ProcedureCopies = Copies<ProcedureCopy>;
