import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NetworksModule } from '../networks/networks.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { ApiClientStoreModule } from './api-client-store.module.js';
import { ApiClientsController } from './http/api-clients.controller.js';
import { AnswerApiClients } from './messaging/answer-api-clients.questions.js';
import {
  CALL_COUNT_MODEL,
  callCountSchema,
  CLIENT_CALLS_MODEL,
  clientCallsSchema,
} from './persistence/api-client.schema.js';
import { MongoClientCalls } from './persistence/mongo-client-calls.js';
import { CLIENT_CALLS } from './ports/client-calls.js';
import { RegisterApiClient } from './use-cases/register-api-client.use-case.js';
import { RevokeApiClient } from './use-cases/revoke-api-client.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: CLIENT_CALLS_MODEL, schema: clientCallsSchema },
      { name: CALL_COUNT_MODEL, schema: callCountSchema },
    ]),
    ApiClientStoreModule,
    NetworksModule,
    StructuresModule,
  ],
  controllers: [ApiClientsController, AnswerApiClients],
  providers: [
    { provide: CLIENT_CALLS, useClass: MongoClientCalls },
    RegisterApiClient,
    RevokeApiClient,
  ],
})
export class ApiClientsModule {}
