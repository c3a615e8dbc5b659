import { Injectable } from '@nestjs/common';
import { Connection } from 'mongoose'; // bites: @typescript-eslint/no-restricted-imports
import type { Model } from 'mongoose';
import type { Loan } from '../domain/loan.js';

@Injectable()
export class MongoLoanRepository {
  constructor(
    private readonly loans: Model<Loan>,
    readonly connection: Connection,
  ) {}

  async everyFault(reader: string, now: Date): Promise<unknown[]> {
    return Promise.all([
      this.loans.find({ reader: /^a/ }), // bites: maillage/no-regex-in-filter
      this.loans.find({ $or: [{ reader }, { dueAt: now }] }), // bites: maillage/no-top-level-or-and
      this.loans.find({ reader: { $in: [reader] }, dueAt: { $lt: now } }), // bites: maillage/no-in-with-range
      this.loans.findOneAndUpdate({ reader }, { $set: { dueAt: now } }), // bites: maillage/no-find-one-and
      this.loans.aggregate([{ $lookup: { from: 'readers' } }]), // bites: maillage/no-unsupported-operator
    ]);
  }

  /** Nothing here is a fault. */
  async sound(reader: string, now: Date): Promise<Loan[]> {
    return this.loans.find({ reader, dueAt: { $lt: now } }).sort({ dueAt: -1 });
  }
}
