import type { CivilDate } from '@maillage/kernel';
import { DateTime } from 'luxon';
import mongoose from 'mongoose'; // breaks: domain-is-pure only-persistence-knows-mongoose
import { randomUUID } from 'node:crypto'; // breaks: domain-is-pure
import { readLoan } from '../persistence/read-loan.js'; // breaks: domain-is-pure

export interface Loan {
  readonly id: string;
  readonly dueOn: CivilDate;
}

export function lend(): Loan {
  const id = randomUUID(); // bites: no-restricted-syntax
  const now = Date.now(); // bites: no-restricted-syntax
  const today = new Date(); // bites: no-restricted-syntax
  const chance = Math.random(); // bites: no-restricted-syntax
  const zone = process.env['TZ']; // bites: no-restricted-syntax
  const then = DateTime.now(); // bites: no-restricted-syntax
  return readLoan({ id, now, today, chance, zone, then, mongoose });
}

/** Nothing here is a fault: the instant is given. */
export function isOverdue(loan: Loan, at: Date): boolean {
  return loan.dueOn < new Date(at).toISOString();
}
