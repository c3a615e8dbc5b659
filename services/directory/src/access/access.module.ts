import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module.js';
import { SERVICE_CONFIG } from '@maillage/service-kit';
import type { DirectoryConfig } from '../config.js';
import type { LocalProvider } from './domain/identity-linking.policy.js';
import { AnswerAccess } from './messaging/answer-access.questions.js';
import { LOCAL_PROVIDER, SignIn } from './use-cases/sign-in.use-case.js';

@Module({
  imports: [MembersModule],
  controllers: [AnswerAccess],
  providers: [
    SignIn,
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
