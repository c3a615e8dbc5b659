import type { OperatorCode } from '@maillage/contracts/codes';

/** An operator's desk for given departments; it belongs to no network. */
export interface OperatorTeam {
  readonly id: string;
  readonly operatorCode: OperatorCode;
  readonly name: string;
  /** INSEE codes. */
  readonly departments: readonly string[];
  /** IANA name; with the department, whose public holidays its clock skips. */
  readonly zone: string;
  readonly holidayDepartment: string;
  /** What agents should know before they refer a case. */
  readonly publicNote: string;
  readonly version: number;
}
