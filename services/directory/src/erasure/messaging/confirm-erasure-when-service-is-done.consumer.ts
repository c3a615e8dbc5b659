import { serviceNames, type ServiceName } from '@maillage/contracts/codes';
import type { EventEnvelope } from '@maillage/contracts/events';
import { Inbox, Reaction } from '@maillage/messaging';
import { Controller, Inject } from '@nestjs/common';
import { FollowErasures } from '../use-cases/follow-erasures.use-case.js';

type Done = `${Exclude<ServiceName, 'directory'>}.beneficiary.erased.v1`;

@Controller()
export class ConfirmErasureWhenServiceIsDone {
  constructor(
    private readonly inbox: Inbox,
    @Inject(FollowErasures) private readonly follow: FollowErasures,
  ) {}

  @Reaction(
    'appointments.beneficiary.erased.v1',
    'referrals.beneficiary.erased.v1',
    'reporting.beneficiary.erased.v1',
  )
  async confirm(envelope: EventEnvelope<Done>): Promise<void> {
    const service = serviceNames.find((name) => envelope.type.startsWith(`${name}.`));
    if (!service) return;
    await this.inbox.once(envelope, 'confirm-erasure', (tx) =>
      this.follow.confirm(tx, envelope.data.erasureId, service),
    );
  }
}
