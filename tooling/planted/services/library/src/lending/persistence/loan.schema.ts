import { Schema } from 'mongoose';
import type { Loan } from '../domain/loan.js';

export const loanSchema = new Schema({ _id: String, reader: String, dueAt: Date });
loanSchema.index({ reader: 1, dueAt: -1 });
loanSchema.index({ reader: -1 }); // bites: maillage/no-descending-string-index
loanSchema.index({ reader: 'text' }); // bites: maillage/no-text-or-hashed-index
loanSchema.index(
  { reader: 1 },
  { partialFilterExpression: { dueAt: { $exists: false } } }, // bites: maillage/plain-partial-filter
);
export const other = new Schema({ _id: String }, { collation: { locale: 'fr' } }); // bites: maillage/no-default-collation

export const empty: Partial<Loan> = {};
