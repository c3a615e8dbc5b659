import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NetworksController } from './http/networks.controller.js';
import { MongoNetworks } from './persistence/mongo-networks.js';
import { NETWORK_MODEL, networkSchema } from './persistence/network.schema.js';
import { DEPARTMENT_NETWORKS, NETWORKS } from './ports/networks.js';
import { ChangeNetwork } from './use-cases/change-network.use-case.js';
import { MakeNetwork } from './use-cases/make-network.use-case.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: NETWORK_MODEL, schema: networkSchema }])],
  controllers: [NetworksController],
  providers: [
    ChangeNetwork,
    MakeNetwork,
    MongoNetworks,
    { provide: NETWORKS, useExisting: MongoNetworks },
    { provide: DEPARTMENT_NETWORKS, useExisting: MongoNetworks },
  ],
  exports: [NETWORKS, DEPARTMENT_NETWORKS],
})
export class NetworksModule {}
