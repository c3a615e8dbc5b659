import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { CopyStructureWhenDirectorySaysIt } from './messaging/copy-structure-when-directory-says-it.consumer.js';
import { MongoStructures } from './persistence/mongo-structures.repository.js';
import { STRUCTURE_MODEL, structureSchema } from './persistence/structure.schema.js';
import { STRUCTURES } from './ports/structures.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: STRUCTURE_MODEL, schema: structureSchema }])],
  controllers: [CopyStructureWhenDirectorySaysIt],
  providers: [{ provide: STRUCTURES, useClass: MongoStructures }],
  exports: [STRUCTURES],
})
export class StructuresModule {}
