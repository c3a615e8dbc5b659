import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { API_CLIENT_MODEL, apiClientSchema } from './persistence/api-client.schema.js';
import { MongoApiClients } from './persistence/mongo-api-clients.js';
import { MongoHouseClients } from './persistence/mongo-house-clients.js';
import { API_CLIENTS } from './ports/api-clients.js';
import { HOUSE_CLIENTS } from './ports/house-clients.js';

/** API clients as they are kept, apart: a house that moves takes them along, and they look houses up. */
@Module({
  imports: [MongooseModule.forFeature([{ name: API_CLIENT_MODEL, schema: apiClientSchema }])],
  providers: [
    { provide: API_CLIENTS, useClass: MongoApiClients },
    { provide: HOUSE_CLIENTS, useClass: MongoHouseClients },
  ],
  exports: [API_CLIENTS, HOUSE_CLIENTS],
})
export class ApiClientStoreModule {}
