import { Module } from '@nestjs/common';
import { BeneficiariesModule } from '../beneficiaries/beneficiaries.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { ReadLogModule } from '../read-log/read-log.module.js';
import { StructuresModule } from '../structures/structures.module.js';
import { PersonExportController } from './http/person-export.controller.js';
import { AskServicesForRecords } from './messaging/ask-services-for-records.js';
import { PERSON_RECORDS } from './ports/person-records.js';
import { ExportPerson } from './use-cases/export-person.query.js';

@Module({
  imports: [BeneficiariesModule, MessagesModule, ReadLogModule, StructuresModule],
  controllers: [PersonExportController],
  providers: [ExportPerson, { provide: PERSON_RECORDS, useClass: AskServicesForRecords }],
})
export class PersonExportModule {}
