import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NetworksModule } from '../networks/networks.module.js';
import { StructuresController } from './http/structures.controller.js';
import { MongoListedStructures } from './import/persistence/mongo-listed-structures.js';
import { LISTED_STRUCTURES } from './import/ports/listed-structures.js';
import { ImportNationalList } from './import/use-cases/import-national-list.use-case.js';
import { MongoStructures } from './persistence/mongo-structures.js';
import { STRUCTURE_MODEL, structureSchema } from './persistence/structure.schema.js';
import { STRUCTURES } from './ports/structures.js';
import { EditStructure } from './use-cases/edit-structure.use-case.js';
import { RegisterStructure } from './use-cases/register-structure.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: STRUCTURE_MODEL, schema: structureSchema }]),
    NetworksModule,
  ],
  controllers: [StructuresController],
  providers: [
    { provide: STRUCTURES, useClass: MongoStructures },
    { provide: LISTED_STRUCTURES, useClass: MongoListedStructures },
    ImportNationalList,
    RegisterStructure,
    EditStructure,
  ],
  exports: [STRUCTURES, ImportNationalList],
})
export class StructuresModule {}
