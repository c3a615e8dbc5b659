import { SERVICE_CONFIG } from '@maillage/service-kit';
import { KeyRing } from '@maillage/vault';
import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CASE, caseSchema } from './persistence/case.schema.js';
import { MongoCases } from './persistence/mongo-cases.repository.js';
import { sealedCasesProvider } from './persistence/sealed-cases.js';
import { VaultCaseSafe } from './persistence/vault-case-safe.js';
import { CASE_SAFE } from './ports/case-safe.js';
import { SEALED_CASES } from './ports/sealed-cases.js';
import { CASES } from './ports/cases.js';

/** Cases as stored, apart from what is done with them: legs need the one, and the other needs legs. */
@Module({
  imports: [MongooseModule.forFeature([{ name: CASE, schema: caseSchema }])],
  providers: [
    {
      provide: KeyRing,
      useFactory: (config: { readonly VAULT_KEY_RING_FILE: string }) =>
        KeyRing.fromFile(config.VAULT_KEY_RING_FILE),
      inject: [SERVICE_CONFIG],
    },
    { provide: CASES, useClass: MongoCases },
    { provide: CASE_SAFE, useClass: VaultCaseSafe },
    sealedCasesProvider,
  ],
  exports: [CASES, CASE_SAFE, SEALED_CASES, KeyRing],
})
export class CaseStoreModule {}
