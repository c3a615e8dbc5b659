import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { HUB_MODEL, hubSchema } from './persistence/hub.schema.js';
import { MongoHubs } from './persistence/mongo-hubs.js';
import { HUBS } from './ports/hubs.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: HUB_MODEL, schema: hubSchema }])],
  providers: [{ provide: HUBS, useClass: MongoHubs }],
  exports: [HUBS],
})
export class HubsModule {}
