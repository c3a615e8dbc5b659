import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { MembersModule } from '../members/members.module.js';
import { SERVICE_CONFIG } from '@maillage/service-kit';
import type { DirectoryConfig } from '../config.js';
import type { LocalProvider } from './domain/identity-linking.policy.js';
import { AnswerAccess } from './messaging/answer-access.questions.js';
import { IDENTITY_MODEL, identitySchema } from './persistence/identity.schema.js';
import { MongoIdentities } from './persistence/mongo-identities.js';
import { IDENTITIES } from './ports/identities.js';
import { LOCAL_PROVIDER, SignIn } from './use-cases/sign-in.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: IDENTITY_MODEL, schema: identitySchema }]),
    InvitationsModule,
    MembersModule,
  ],
  controllers: [AnswerAccess],
  providers: [
    SignIn,
    { provide: IDENTITIES, useClass: MongoIdentities },
    {
      provide: LOCAL_PROVIDER,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig): LocalProvider => ({
        issuer: `${config.PUBLIC_URL}/idp`,
        enabled: config.DEMO_NETWORK === 'on',
      }),
    },
  ],
})
export class AccessModule {}
