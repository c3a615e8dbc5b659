import type { Clock, UnitOfWork } from '@maillage/kernel';
import { CLOCK, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { judge, type Verdict } from '../domain/one-time-code.js';
import { ONE_TIME_CODES, type CodeProof, type OneTimeCodes } from '../ports/one-time-codes.js';

/** Tells whether digits are the code last sent for this; every try counts, also when several come at once. */
@Injectable()
export class VerifyCode {
  constructor(
    @Inject(ONE_TIME_CODES) private readonly codes: OneTimeCodes,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(proof: CodeProof, digits: string): Promise<Verdict> {
    for (;;) {
      const code = await this.codes.last(proof);
      if (code === null) return 'expired';
      const isRight = this.codes.isCodeOf(code, digits);
      const { verdict, after } = judge(code, isRight, this.clock.now());
      if (after === code) return verdict;
      const counted = await this.unitOfWork.run((tx) => this.codes.save(tx, after, code.tries));
      if (counted) return verdict;
    }
  }
}
