import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { HubsModule } from '../hubs/hubs.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { OperatorsModule } from '../operators/operators.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { MembersController } from './http/members.controller.js';
import { MEMBER_MODEL, memberSchema } from './persistence/member.schema.js';
import { MongoMembers } from './persistence/mongo-members.js';
import { GRANT_PLACES } from './ports/grant-places.js';
import { GRANTS } from './ports/grants.js';
import { MEMBERS } from './ports/members.js';
import { ChangeMember } from './use-cases/change-member.use-case.js';
import { FindGrantPlaces } from './use-cases/find-grant-places.query.js';
import { GrantGiver } from './use-cases/grant-giver.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: MEMBER_MODEL, schema: memberSchema }]),
    HubsModule,
    NetworksModule,
    OperatorsModule,
    StructuresModule,
  ],
  controllers: [MembersController],
  providers: [
    { provide: MEMBERS, useClass: MongoMembers },
    { provide: GRANT_PLACES, useClass: FindGrantPlaces },
    { provide: GRANTS, useClass: GrantGiver },
    ChangeMember,
  ],
  exports: [MEMBERS, GRANTS],
})
export class MembersModule {}
