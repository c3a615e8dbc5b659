import type { Clock, DomainEvent, ServiceScope } from '@maillage/kernel';
import { CLOCK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { legEvent } from '../domain/leg-events.js';
import { LEGS, type Legs } from '../ports/legs.js';

/** The present state of every leg, as events that only fill local copies. */
@Injectable()
export class RepublishLegs {
  constructor(
    @Inject(LEGS) private readonly legs: Legs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async *events(scope: ServiceScope): AsyncIterable<DomainEvent> {
    for await (const { leg, mandateInForce } of this.legs.all(scope, this.clock.now())) {
      yield legEvent('republished', leg, mandateInForce);
    }
  }
}
