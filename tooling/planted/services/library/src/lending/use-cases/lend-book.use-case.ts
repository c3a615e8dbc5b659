import type { Clock } from '@maillage/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { Queue } from 'bullmq'; // breaks: use-cases-know-no-transport only-jobs-know-bullmq
import type { FastifyRequest } from 'fastify'; // breaks: use-cases-know-no-transport
import { MongoLoanRepository } from '../persistence/mongo-loan.repository.js'; // breaks: use-cases-know-no-transport
import { LoanRepository } from '../ports/loan.repository.js';

/** The value import of `LoanRepository` is injected, so it must stay one: no report on that line. */
@Injectable()
export class LendBook {
  constructor(
    private readonly loans: LoanRepository,
    private readonly others: MongoLoanRepository,
    @Inject('CLOCK') private readonly clock: Clock,
  ) {}

  async run(request: FastifyRequest): Promise<unknown> {
    this.loans.find('1'); // bites: @typescript-eslint/no-floating-promises
    const anything: any = this.others; // bites: @typescript-eslint/no-explicit-any
    const at = new Date(); // bites: no-restricted-syntax
    const found = { anything: anything as unknown, at, now: this.clock.now(), request, Queue };
    /* eslint-disable-next-line no-var */ // bites: maillage/explain-disable
    var old = found;
    return old;
  }
}
