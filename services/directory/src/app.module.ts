import { ServiceKitModule } from '@maillage/service-kit';
import { Module, type DynamicModule } from '@nestjs/common';
import { AccessModule } from './access/access.module.js';
import { ApiClientsModule } from './api-clients/api-clients.module.js';
import { BeneficiariesModule } from './beneficiaries/beneficiaries.module.js';
import type { DirectoryConfig } from './config.js';
import { DemoModule } from './demo/demo.module.js';
import { HubsModule } from './hubs/hubs.module.js';
import { ErasureModule } from './erasure/erasure.module.js';
import { InvitationsModule } from './invitations/invitations.module.js';
import { KeysModule } from './keys/keys.module.js';
import { SuspensionModule } from './members/suspension.module.js';
import { MembersModule } from './members/members.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { NetworksModule } from './networks/networks.module.js';
import { OperatorsModule } from './operators/operators.module.js';
import { ProceduresModule } from './procedures/procedures.module.js';
import { ReadLogListsModule } from './read-log/read-log-lists.module.js';
import { PersonExportModule } from './person-export/person-export.module.js';
import { RetentionModule } from './retention/retention.module.js';
import { StructuresModule } from './structures/structures.module.js';

@Module({})
export class AppModule {
  static with(config: DirectoryConfig): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ServiceKitModule.forRoot({ name: 'directory', config }),
        NetworksModule,
        HubsModule,
        StructuresModule,
        OperatorsModule,
        ProceduresModule,
        MembersModule,
        SuspensionModule,
        InvitationsModule,
        AccessModule,
        ApiClientsModule,
        BeneficiariesModule,
        MessagesModule,
        ReadLogListsModule,
        ErasureModule,
        RetentionModule,
        PersonExportModule,
        KeysModule,
        DemoModule,
      ],
    };
  }
}
