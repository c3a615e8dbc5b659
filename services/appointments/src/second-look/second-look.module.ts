import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MongoOwedLooks } from './persistence/mongo-owed-looks.js';
import { OWED_LOOK, owedLookSchema } from './persistence/owed-look.schema.js';
import { OWED_LOOKS, SECOND_LOOK } from './ports/second-look.js';
import { TakeSecondLook } from './use-cases/take-second-look.js';

@Module({
  imports: [MongooseModule.forFeature([{ name: OWED_LOOK, schema: owedLookSchema }])],
  providers: [
    { provide: OWED_LOOKS, useClass: MongoOwedLooks },
    { provide: SECOND_LOOK, useClass: TakeSecondLook },
  ],
  exports: [OWED_LOOKS, SECOND_LOOK],
})
export class SecondLookModule {}
