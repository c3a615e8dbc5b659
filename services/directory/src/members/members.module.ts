import { Module } from '@nestjs/common';
import { HubsModule } from '../hubs/hubs.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { OperatorsModule } from '../operators/operators.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { MembersController } from './http/members.controller.js';
import { PartnersController } from './http/partners.controller.js';
import { MemberStoreModule } from './member-store.module.js';
import { AnswerPartners } from './messaging/answer-partners.questions.js';
import { GRANT_PLACES } from './ports/grant-places.js';
import { GRANTS } from './ports/grants.js';
import { ChangeMember } from './use-cases/change-member.use-case.js';
import { FindGrantPlaces } from './use-cases/find-grant-places.query.js';
import { FindPartners } from './use-cases/find-partners.query.js';
import { GrantGiver } from './use-cases/grant-giver.js';

@Module({
  imports: [MemberStoreModule, HubsModule, NetworksModule, OperatorsModule, StructuresModule],
  controllers: [MembersController, PartnersController, AnswerPartners],
  providers: [
    { provide: GRANT_PLACES, useClass: FindGrantPlaces },
    { provide: GRANTS, useClass: GrantGiver },
    ChangeMember,
    FindPartners,
  ],
  exports: [MemberStoreModule, GRANT_PLACES, GRANTS, ChangeMember],
})
export class MembersModule {}
