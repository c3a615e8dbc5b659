import { civilDateOf } from '@maillage/calendar';
import type { NetworkSettings } from '@maillage/contracts/codes';
import type { Clock, UnitOfWork } from '@maillage/kernel';
import { demoNetwork } from '@maillage/demo-network';
import { CLOCK, isEmptyDatabase, sessionOf, UNIT_OF_WORK } from '@maillage/service-kit';
import { KeyRing } from '@maillage/vault';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectConnection } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { BENEFICIARY_MODEL } from '../beneficiaries/persistence/beneficiary.schema.js';
import { HUB_MODEL } from '../hubs/persistence/hub.schema.js';
import { INVITATION_MODEL } from '../invitations/persistence/invitation.schema.js';
import { MEMBER_MODEL } from '../members/persistence/member.schema.js';
import { CALL_MODEL } from '../messages/call-list/persistence/call.schema.js';
import { NOTICE_MODEL } from '../messages/notices/persistence/notice.schema.js';
import { NETWORK_MODEL } from '../networks/persistence/network.schema.js';
import { OPERATOR_TEAM_MODEL } from '../operators/persistence/operator-team.schema.js';
import {
  STRUCTURE_MODEL,
  STRUCTURE_REVISION_MODEL,
} from '../structures/persistence/structure.schema.js';
import {
  demoBeneficiaryDocuments,
  demoCallDocuments,
  demoHubDocument,
  demoInvitationDocuments,
  demoMemberDocuments,
  demoNetworkDocument,
  demoNoticeDocuments,
  demoStructureDocuments,
  demoStructureRevisions,
  demoTeamDocuments,
} from './demo-documents.js';

/** Loads this service's part of the invented network into an empty database: at once or not at all, no event said. */
@Injectable()
export class LoadDemoNetwork {
  private readonly logger = new Logger('Demo');

  constructor(
    @InjectConnection() private readonly connection: Connection,
    @Inject(UNIT_OF_WORK) private readonly unitOfWork: UnitOfWork,
    private readonly ring: KeyRing,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param chosen settings of the network, in place of the demonstration's.
   * @returns whether it was loaded; a database that holds anything is left as it is.
   */
  async run(chosen: Partial<NetworkSettings> = {}): Promise<boolean> {
    if (!(await isEmptyDatabase(this.connection))) return false;
    const startedAt = performance.now();
    const today = civilDateOf(this.clock.now(), demoNetwork.zone);
    const batches: readonly (readonly [model: string, documents: readonly object[]])[] = [
      [NETWORK_MODEL, [demoNetworkDocument(chosen)]],
      [HUB_MODEL, [demoHubDocument()]],
      [STRUCTURE_MODEL, demoStructureDocuments()],
      [STRUCTURE_REVISION_MODEL, demoStructureRevisions()],
      [OPERATOR_TEAM_MODEL, demoTeamDocuments()],
      [MEMBER_MODEL, demoMemberDocuments(this.clock.now())],
      [INVITATION_MODEL, demoInvitationDocuments(this.clock.now())],
      [BENEFICIARY_MODEL, demoBeneficiaryDocuments(this.ring, today)],
      [CALL_MODEL, demoCallDocuments(this.clock.now())],
      [NOTICE_MODEL, demoNoticeDocuments(this.clock.now())],
    ];
    await this.unitOfWork.run(async (tx) => {
      for (const [model, documents] of batches) {
        await this.connection.model(model).insertMany(documents, { session: sessionOf(tx) });
      }
    });
    const count = batches.reduce((sum, [, documents]) => sum + documents.length, 0);
    const ms = Math.round(performance.now() - startedAt);
    this.logger.log(`demonstration network loaded: ${String(count)} documents in ${String(ms)} ms`);
    return true;
  }
}
