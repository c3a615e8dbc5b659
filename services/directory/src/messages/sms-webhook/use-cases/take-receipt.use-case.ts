import { DomainError, type Clock, type UnitOfWork } from '@maillage/kernel';
import { CLOCK, UNIT_OF_WORK } from '@maillage/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { FOLLOWED_SMS, type FollowedSms } from '../ports/followed-sms.js';

const SILENT_MS = 72 * 3600 * 1000;
const GIVEN_UP_AT_ONCE = 500;

/** Keeps what the SMS operator says became of an SMS; one that did not arrive goes its next way. */
@Injectable()
export class TakeReceipt {
  constructor(
    @Inject(FOLLOWED_SMS) private readonly followed: FollowedSms,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found `SMS.NOT_KNOWN`: an SMS whose sending is not recorded yet; to be said again later. */
  async execute(providerId: string, status: 'delivered' | 'failed'): Promise<void> {
    if (!(await this.followed.isKept(providerId))) {
      throw new DomainError('not-found', 'SMS.NOT_KNOWN', 'There is no SMS of this id.');
    }
    await this.unitOfWork.run((tx) =>
      status === 'delivered'
        ? this.followed.arrived(tx, providerId)
        : this.followed.didNotArrive(tx, providerId, this.clock.now()),
    );
  }

  /** After three days without a word nobody will know. @returns how many were given up. */
  giveUp(): Promise<number> {
    const since = new Date(this.clock.now().getTime() - SILENT_MS);
    return this.followed.giveUp(since, GIVEN_UP_AT_ONCE);
  }
}
