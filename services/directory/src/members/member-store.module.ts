import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MEMBER_MODEL, memberSchema } from './persistence/member.schema.js';
import { MongoHubGrants } from './persistence/mongo-hub-grants.js';
import { MongoMembers } from './persistence/mongo-members.js';
import { HUB_GRANTS } from './ports/hub-grants.js';
import { MEMBERS } from './ports/members.js';

/** Members as they are kept, apart: hubs change the grants on them, and members look hubs up. */
@Module({
  imports: [MongooseModule.forFeature([{ name: MEMBER_MODEL, schema: memberSchema }])],
  providers: [
    { provide: MEMBERS, useClass: MongoMembers },
    { provide: HUB_GRANTS, useClass: MongoHubGrants },
  ],
  exports: [MEMBERS, HUB_GRANTS],
})
export class MemberStoreModule {}
