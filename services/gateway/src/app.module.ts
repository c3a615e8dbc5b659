import { Module, type DynamicModule } from '@nestjs/common';
import { Questions } from '@maillage/messaging';
import { PartKitModule } from '@maillage/service-kit';
import { CLIENTS, type ClientAccess } from './clients/ports/client-access.js';
import { ClientCallLog } from './clients/ports/client-call-log.js';
import { ClientLimit } from './clients/ports/client-limit.js';
import { ClientTokens } from './clients/ports/client-tokens.js';
import { TokenController } from './clients/token.controller.js';
import { CollectController } from './collect/collect.controller.js';
import { GATEWAY_CONFIG, type GatewayConfig } from './config.js';
import { LiveController } from './live/live.controller.js';
import { LiveStreams } from './live/live-streams.js';
import { LiveTail } from './live/live-tail.js';
import { CurrentSession } from './session/ports/current-session.js';
import { DIRECTORY, type DirectoryAccess } from './session/ports/directory-access.js';
import { OwnSessionsController } from './session/own-sessions.controller.js';
import { OwnSessions } from './session/ports/own-sessions.js';
import { SessionController } from './session/session.controller.js';
import { SessionRedis } from './session/ports/session-redis.js';
import { ConfirmIdentityController } from './sign-in/confirm-identity.controller.js';
import { OidcClient } from './sign-in/oidc-client.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { SignOutController } from './sign-in/sign-out.controller.js';

/** The directory's answers over NATS. */
function directoryOverNats(questions: Questions): DirectoryAccess {
  return {
    signIn: (identity) => questions.ask('access.sign-in', identity),
    identityLink: async (link) => (await questions.ask('access.identity-link', link)).state,
    grantsOf: async (memberId) => (await questions.ask('access.grants', { memberId })).member,
  };
}

function clientsOverNats(questions: Questions): ClientAccess {
  return {
    bySecret: async (clientId, secret) =>
      (await questions.ask('access.client-secret', { clientId, secret })).client,
    byId: async (clientId) => (await questions.ask('access.client', { clientId })).client,
    keepCalls: async (calls) => {
      await questions.ask('access.client-calls', { calls });
    },
  };
}

@Module({})
export class AppModule {
  static with(config: GatewayConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [PartKitModule.forRoot({ name: 'gateway', config })],
      controllers: [
        SessionController,
        SignInController,
        SignOutController,
        ConfirmIdentityController,
        OwnSessionsController,
        TokenController,
        LiveController,
        CollectController,
      ],
      providers: [
        { provide: GATEWAY_CONFIG, useValue: config },
        { provide: DIRECTORY, useFactory: directoryOverNats, inject: [Questions] },
        { provide: CLIENTS, useFactory: clientsOverNats, inject: [Questions] },
        OidcClient,
        ClientTokens,
        ClientLimit,
        ClientCallLog,
        CurrentSession,
        SessionRedis,
        OwnSessions,
        LiveStreams,
        LiveTail,
      ],
    };
  }
}
