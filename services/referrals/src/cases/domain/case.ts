import type {
  Blockage,
  LegStatus,
  OperatorCode,
  Outcome,
  Urgency,
} from '@maillage/contracts/codes';
import { caseReferenceOf } from './case-reference.js';

/** Texts of a case, each sealed under the case's own key; the key is wrapped by the ring's, null once erased. */
export interface SealedContent {
  readonly keyVersion: string;
  readonly wrappedKey: string | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** What a case keeps of a leg, so that lists need not read it; written with the leg, never otherwise. */
export interface LegOfCase {
  readonly id: string;
  readonly teamId: string;
  readonly operatorCode: OperatorCode;
  readonly status: LegStatus;
  readonly dueAt: Date | null;
  readonly outcome: Outcome | null;
}

/** A blocked situation of one beneficiary. Its state is that of its legs. Source: domain-referrals §2. */
export interface Case {
  readonly id: string;
  readonly version: number;
  /** What a person says aloud at the desk or on the phone. */
  readonly reference: string;
  readonly networkId: string;
  readonly structureId: string;
  readonly authorId: string;
  readonly beneficiaryId: string;
  readonly mandateId: string;
  readonly procedureCode: string;
  readonly blockageCode: Blockage;
  readonly urgency: Urgency;
  readonly appointmentId: string | null;
  readonly openedAt: Date;
  readonly content: SealedContent;
  readonly legs: readonly LegOfCase[];
}

export type CaseOrder = Omit<Case, 'id' | 'version' | 'reference' | 'openedAt' | 'legs'>;

/**
 * A new case, version 1, as yet without legs.
 * @param referenceAttempt raised by one when the reference is in use already.
 */
export function openCase(order: CaseOrder, id: string, now: Date, referenceAttempt = 0): Case {
  return {
    ...order,
    id,
    version: 1,
    reference: caseReferenceOf(id, referenceAttempt),
    openedAt: now,
    legs: [],
  };
}

/** Whether something of it is still to be done, by a team or by its author. */
export function isUnderWay({ legs }: Pick<Case, 'legs'>): boolean {
  return legs.some(({ status }) => status !== 'closed' && status !== 'transferred');
}
