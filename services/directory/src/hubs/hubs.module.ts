import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MemberStoreModule } from '../members/member-store.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { HubsController } from './http/hubs.controller.js';
import { HUB_MODEL, hubSchema } from './persistence/hub.schema.js';
import { MongoHubs } from './persistence/mongo-hubs.js';
import { HUBS } from './ports/hubs.js';
import { KeepHubs } from './use-cases/keep-hubs.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: HUB_MODEL, schema: hubSchema }]),
    MemberStoreModule,
    NetworksModule,
  ],
  controllers: [HubsController],
  providers: [{ provide: HUBS, useClass: MongoHubs }, KeepHubs],
  exports: [HUBS],
})
export class HubsModule {}
