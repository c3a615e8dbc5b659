import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MEMBER_MODEL, memberSchema } from './persistence/member.schema.js';
import { MongoPlaceGrants } from './persistence/mongo-place-grants.js';
import { MongoMembers } from './persistence/mongo-members.js';
import { PLACE_GRANTS } from './ports/place-grants.js';
import { MEMBERS } from './ports/members.js';

/** Members as they are kept, apart: hubs change the grants on them, and members look hubs up. */
@Module({
  imports: [MongooseModule.forFeature([{ name: MEMBER_MODEL, schema: memberSchema }])],
  providers: [
    { provide: MEMBERS, useClass: MongoMembers },
    { provide: PLACE_GRANTS, useClass: MongoPlaceGrants },
  ],
  exports: [MEMBERS, PLACE_GRANTS],
})
export class MemberStoreModule {}
