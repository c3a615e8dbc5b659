import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MEMBER_MODEL, memberSchema } from '../members/persistence/member.schema.js';
import { NetworksModule } from '../networks/networks.module.js';
import { HubsController } from './http/hubs.controller.js';
import { HUB_MODEL, hubSchema } from './persistence/hub.schema.js';
import { MongoHubGrants } from './persistence/mongo-hub-grants.js';
import { MongoHubs } from './persistence/mongo-hubs.js';
import { HUB_GRANTS } from './ports/hub-grants.js';
import { HUBS } from './ports/hubs.js';
import { KeepHubs } from './use-cases/keep-hubs.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: HUB_MODEL, schema: hubSchema },
      { name: MEMBER_MODEL, schema: memberSchema },
    ]),
    NetworksModule,
  ],
  controllers: [HubsController],
  providers: [
    { provide: HUBS, useClass: MongoHubs },
    { provide: HUB_GRANTS, useClass: MongoHubGrants },
    KeepHubs,
  ],
  exports: [HUBS],
})
export class HubsModule {}
