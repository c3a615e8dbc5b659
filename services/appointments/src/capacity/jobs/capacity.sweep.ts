import { scopeOfService, Sweeper } from '@maillage/service-kit';
import { Injectable } from '@nestjs/common';
import { SayCapacity } from '../use-cases/say-capacity.use-case.js';

/** Every ten minutes, on every replica: midnight comes to each house on its own clock. */
@Injectable()
export class CapacitySweep {
  constructor(sweeper: Sweeper, sayCapacity: SayCapacity) {
    sweeper.every(600, 'capacity', () => sayCapacity.run(scopeOfService('appointments')));
  }
}
