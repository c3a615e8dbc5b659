import { scopeOfService, Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FollowErasures } from '../use-cases/follow-erasures.use-case.js';

const everySeconds = 10;

@Injectable()
export class SayErasuresAgainSweep implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    @Inject(FollowErasures) private readonly follow: FollowErasures,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'say-erasures-again', () =>
      this.follow.sayAgain(scopeOfService('directory')),
    );
  }
}
