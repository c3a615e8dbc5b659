import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { ApiClientStoreModule } from '../api-clients/api-client-store.module.js';
import { MemberStoreModule } from '../members/member-store.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { PublicExport } from './export/public-export.query.js';
import { PublicStructuresController } from './export/public-structures.controller.js';
import { StructuresController } from './http/structures.controller.js';
import { StructureImportsController } from './import/http/structure-imports.controller.js';
import { TakesCsv } from './import/http/takes-csv.js';
import { ApplyLists } from './import/jobs/apply-lists.sweep.js';
import { MongoListedStructures } from './import/persistence/mongo-listed-structures.js';
import { MongoStructureImports } from './import/persistence/mongo-structure-imports.js';
import {
  STRUCTURE_IMPORT_MODEL,
  structureImportSchema,
} from './import/persistence/structure-import.schema.js';
import { LISTED_STRUCTURES } from './import/ports/listed-structures.js';
import { STRUCTURE_IMPORTS } from './import/ports/structure-imports.js';
import { ImportNationalList } from './import/use-cases/import-national-list.use-case.js';
import { ReviewList } from './import/use-cases/review-list.use-case.js';
import { MongoStructures } from './persistence/mongo-structures.js';
import { StructureOutlines } from './persistence/structure-outlines.js';
import { StructureStore } from './persistence/structure-store.js';
import {
  STRUCTURE_MODEL,
  STRUCTURE_REVISION_MODEL,
  structureRevisionSchema,
  structureSchema,
} from './persistence/structure.schema.js';
import { STRUCTURES } from './ports/structures.js';
import { EditStructure } from './use-cases/edit-structure.use-case.js';
import { RegisterStructure } from './use-cases/register-structure.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: STRUCTURE_MODEL, schema: structureSchema },
      { name: STRUCTURE_REVISION_MODEL, schema: structureRevisionSchema },
      { name: STRUCTURE_IMPORT_MODEL, schema: structureImportSchema },
    ]),
    ApiClientStoreModule,
    MemberStoreModule,
    NetworksModule,
  ],
  controllers: [StructuresController, StructureImportsController, PublicStructuresController],
  providers: [
    StructureStore,
    StructureOutlines,
    { provide: STRUCTURES, useClass: MongoStructures },
    { provide: LISTED_STRUCTURES, useClass: MongoListedStructures },
    { provide: STRUCTURE_IMPORTS, useClass: MongoStructureImports },
    ImportNationalList,
    ReviewList,
    ApplyLists,
    TakesCsv,
    PublicExport,
    RegisterStructure,
    EditStructure,
  ],
  exports: [STRUCTURES, ImportNationalList],
})
export class StructuresModule {}
