import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NetworksModule } from '../networks/networks.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { ApiClientsController } from './http/api-clients.controller.js';
import { AnswerApiClients } from './messaging/answer-api-clients.questions.js';
import {
  API_CLIENT_MODEL,
  apiClientSchema,
  CALL_COUNT_MODEL,
  callCountSchema,
  CLIENT_CALLS_MODEL,
  clientCallsSchema,
} from './persistence/api-client.schema.js';
import { MongoApiClients } from './persistence/mongo-api-clients.js';
import { MongoClientCalls } from './persistence/mongo-client-calls.js';
import { API_CLIENTS } from './ports/api-clients.js';
import { CLIENT_CALLS } from './ports/client-calls.js';
import { RegisterApiClient } from './use-cases/register-api-client.use-case.js';
import { RevokeApiClient } from './use-cases/revoke-api-client.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: API_CLIENT_MODEL, schema: apiClientSchema },
      { name: CLIENT_CALLS_MODEL, schema: clientCallsSchema },
      { name: CALL_COUNT_MODEL, schema: callCountSchema },
    ]),
    NetworksModule,
    StructuresModule,
  ],
  controllers: [ApiClientsController, AnswerApiClients],
  providers: [
    { provide: API_CLIENTS, useClass: MongoApiClients },
    { provide: CLIENT_CALLS, useClass: MongoClientCalls },
    RegisterApiClient,
    RevokeApiClient,
  ],
})
export class ApiClientsModule {}
