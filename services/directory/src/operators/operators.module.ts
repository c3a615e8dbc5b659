import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NetworksModule } from '../networks/networks.module.js';
import { OperatorTeamsController } from './http/operator-teams.controller.js';
import { OperatorsController } from './http/operators.controller.js';
import { MongoOperatorTeams } from './persistence/mongo-operator-teams.js';
import { MongoOperators } from './persistence/mongo-operators.js';
import { OPERATOR_TEAM_MODEL, operatorTeamSchema } from './persistence/operator-team.schema.js';
import { OPERATOR_MODEL, operatorSchema } from './persistence/operator.schema.js';
import { OPERATOR_TEAMS } from './ports/operator-teams.js';
import { OPERATORS } from './ports/operators.js';
import { ChangeOperatorTeam } from './use-cases/change-operator-team.use-case.js';
import { ChangeOperator } from './use-cases/change-operator.use-case.js';
import { CreateOperatorTeam } from './use-cases/create-operator-team.use-case.js';
import { ReadOperatorTeams } from './use-cases/read-operator-teams.query.js';
import { SeedOperators } from './use-cases/seed-operators.use-case.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: OPERATOR_MODEL, schema: operatorSchema },
      { name: OPERATOR_TEAM_MODEL, schema: operatorTeamSchema },
    ]),
    NetworksModule,
  ],
  controllers: [OperatorsController, OperatorTeamsController],
  providers: [
    { provide: OPERATORS, useClass: MongoOperators },
    { provide: OPERATOR_TEAMS, useClass: MongoOperatorTeams },
    ChangeOperator,
    CreateOperatorTeam,
    ChangeOperatorTeam,
    ReadOperatorTeams,
    SeedOperators,
  ],
  exports: [OPERATORS, OPERATOR_TEAMS, SeedOperators],
})
export class OperatorsModule {}
