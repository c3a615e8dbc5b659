import type { Loan } from '../domain/loan.js';

export abstract class LoanRepository {
  abstract find(id: string): Promise<Loan | undefined>;
}
