import { scopeOfService, Sweeper } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { SweepSettlements } from '../use-cases/sweep-settlements.use-case.js';

/** Every minute, on every replica: two looks at the same appointment write the same. */
@Injectable()
export class SettlementsSweep {
  constructor(sweeper: Sweeper, sweep: SweepSettlements) {
    sweeper.every(60, 'settlements', () => sweep.run(scopeOfService('appointments')));
  }
}
