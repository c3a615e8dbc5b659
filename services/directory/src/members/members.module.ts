import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersController } from './http/members.controller.js';
import { MEMBER_MODEL, memberSchema } from './persistence/member.schema.js';
import { MongoMembers } from './persistence/mongo-members.js';
import { MEMBERS } from './ports/members.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: MEMBER_MODEL, schema: memberSchema }])],
  controllers: [MembersController],
  providers: [{ provide: MEMBERS, useClass: MongoMembers }],
  exports: [MEMBERS],
})
export class MembersModule {}
