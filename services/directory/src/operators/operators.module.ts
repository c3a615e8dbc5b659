import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { NetworksModule } from '../networks/networks.module.js';
import { OperatorTeamsController } from './http/operator-teams.controller.js';
import { MongoOperatorTeams } from './persistence/mongo-operator-teams.js';
import { OPERATOR_TEAM_MODEL, operatorTeamSchema } from './persistence/operator-team.schema.js';
import { OPERATOR_TEAMS } from './ports/operator-teams.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: OPERATOR_TEAM_MODEL, schema: operatorTeamSchema }]),
    NetworksModule,
  ],
  controllers: [OperatorTeamsController],
  providers: [{ provide: OPERATOR_TEAMS, useClass: MongoOperatorTeams }],
  exports: [OPERATOR_TEAMS],
})
export class OperatorsModule {}
