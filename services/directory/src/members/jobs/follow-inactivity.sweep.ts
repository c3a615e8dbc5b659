import { Sweeper } from '@maillage/service-kit';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { FollowInactivity } from '../use-cases/follow-inactivity.use-case.js';

/** Several times a day, so that no restart leaves a day out; what was done is not done again. */
const everySeconds = 6 * 3600;

@Injectable()
export class FollowInactivitySweep implements OnModuleInit {
  constructor(
    private readonly sweeper: Sweeper,
    @Inject(FollowInactivity) private readonly follow: FollowInactivity,
  ) {}

  onModuleInit(): void {
    this.sweeper.every(everySeconds, 'follow-inactivity', async () => {
      await this.follow.execute();
    });
  }
}
