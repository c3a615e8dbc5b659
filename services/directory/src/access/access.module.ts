import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { InvitationsModule } from '../invitations/invitations.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { MembersModule } from '../members/members.module.js';
import { SERVICE_CONFIG } from '@maillage/service-kit';
import type { DirectoryConfig } from '../config.js';
import type { LocalProvider } from './domain/identity-linking.policy.js';
import { AnswerAccess } from './messaging/answer-access.questions.js';
import { IDENTITY_MODEL, identitySchema } from './persistence/identity.schema.js';
import { MongoIdentities } from './persistence/mongo-identities.js';
import { IDENTITIES } from './ports/identities.js';
import { MailedConfirmation } from './mailed-confirmation.js';
import { MessagesModule } from '../messages/messages.module.js';
import { LinkTokens } from './link-tokens.js';
import { IDENTITY_LINK_MODEL, identityLinkSchema } from './persistence/identity-link.schema.js';
import { MongoIdentityLinks } from './persistence/mongo-identity-links.js';
import { CONFIRMATION_MAIL } from './ports/confirmation-mail.js';
import { IDENTITY_LINKS } from './ports/identity-links.js';
import { HelpFor } from './use-cases/help-for.query.js';
import { LinkIdentity, PUBLIC_ADDRESS } from './use-cases/link-identity.use-case.js';
import { LOCAL_PROVIDER, SignIn } from './use-cases/sign-in.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: IDENTITY_MODEL, schema: identitySchema },
      { name: IDENTITY_LINK_MODEL, schema: identityLinkSchema },
    ]),
    MessagesModule,
    NetworksModule,
    StructuresModule,
    InvitationsModule,
    MembersModule,
  ],
  controllers: [AnswerAccess],
  providers: [
    SignIn,
    LinkIdentity,
    HelpFor,
    LinkTokens,
    { provide: IDENTITY_LINKS, useClass: MongoIdentityLinks },
    { provide: CONFIRMATION_MAIL, useClass: MailedConfirmation },
    {
      provide: PUBLIC_ADDRESS,
      inject: [SERVICE_CONFIG],
      useFactory: (config: DirectoryConfig) => config.PUBLIC_URL,
    },
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
