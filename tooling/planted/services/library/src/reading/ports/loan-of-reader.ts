export interface Loan {
  readonly id: LoanId;
}
export type LoanId = string;
