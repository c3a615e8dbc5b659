import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { StructuresModule } from '../structures/structures.module.js';
import { CountAppointmentWhenItChanges } from './messaging/count-appointment-when-it-changes.consumer.js';
import { CountLegWhenItChanges } from './messaging/count-leg-when-it-changes.consumer.js';
import { FACT_MODEL, factSchema } from './persistence/fact.schema.js';
import { MongoFacts } from './persistence/mongo-facts.repository.js';
import { MongoRollUps } from './persistence/mongo-roll-ups.repository.js';
import { ROLL_UP_MODEL, rollUpSchema } from './persistence/roll-up.schema.js';
import { FACT_SOURCE } from './ports/counted-source.js';
import { FACTS } from './ports/facts.js';
import { MOVE_FIGURES } from './ports/move-figures.js';
import { ROLL_UPS } from './ports/roll-ups.js';
import { CountFact } from './use-cases/count-fact.use-case.js';
import { MoveFiguresInRollUps } from './use-cases/move-figures.use-case.js';

@Module({
  imports: [
    StructuresModule,
    MongooseModule.forFeature([
      { name: FACT_MODEL, schema: factSchema },
      { name: ROLL_UP_MODEL, schema: rollUpSchema },
    ]),
  ],
  controllers: [CountAppointmentWhenItChanges, CountLegWhenItChanges],
  providers: [
    MongoFacts,
    { provide: FACTS, useExisting: MongoFacts },
    { provide: FACT_SOURCE, useExisting: MongoFacts },
    { provide: ROLL_UPS, useClass: MongoRollUps },
    { provide: MOVE_FIGURES, useClass: MoveFiguresInRollUps },
    CountFact,
  ],
  exports: [FACTS, FACT_SOURCE, ROLL_UPS, MOVE_FIGURES],
})
export class RollUpsModule {}
