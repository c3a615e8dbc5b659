import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { ErasureModule } from '../erasure/erasure.module.js';
import { NetworksModule } from '../networks/networks.module.js';
import { ReadLogModule } from '../read-log/read-log.module.js';
import { RetentionController } from './http/retention.controller.js';
import { EraseInactivePersonsSweep } from './jobs/erase-inactive-persons.sweep.js';
import { AskServicesForActivity } from './messaging/ask-services-for-activity.js';
import { NoteActivityOfPersons } from './messaging/note-activity-of-persons.consumer.js';
import { ACTIVITY_ELSEWHERE } from './ports/activity-elsewhere.js';
import { EraseInactivePersons } from './use-cases/erase-inactive-persons.use-case.js';
import { ForecastErasures } from './use-cases/forecast-erasures.query.js';

@Module({
  imports: [BeneficiariesModule, ErasureModule, NetworksModule, ReadLogModule],
  controllers: [NoteActivityOfPersons, RetentionController],
  providers: [
    EraseInactivePersons,
    EraseInactivePersonsSweep,
    ForecastErasures,
    { provide: ACTIVITY_ELSEWHERE, useClass: AskServicesForActivity },
  ],
})
export class RetentionModule {}
