import { personExport, type PersonExport } from '@maillage/contracts/http/directory';
import type { MemberScope } from '@maillage/kernel';
import { CurrentScope, MembersOnly, Roles } from '@maillage/service-kit';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { documentOf } from '../pdf/document-of.js';
import { drawDocument } from '../pdf/draw-document.js';
import { dayWords } from '../pdf/words.js';
import { ExportPerson } from '../use-cases/export-person.query.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  header(name: string, value: string): Reply;
  send(body: Buffer): unknown;
}

/** All that is kept of a person, for that person; nobody but who may open the whole file asks for it. */
@Controller('v1/beneficiaries')
@MembersOnly()
@Roles('agent', 'structure-manager')
export class PersonExportController {
  constructor(@Inject(ExportPerson) private readonly exportPerson: ExportPerson) {}

  @Get(':id/export')
  @ApiOkResponse({ standardSchema: personExport })
  json(@CurrentScope() scope: MemberScope, @Param('id') id: string): Promise<PersonExport> {
    return this.exportPerson.of(scope, id);
  }

  @Get(':id/export.pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string' } } } })
  async pdf(
    @CurrentScope() scope: MemberScope,
    @Param('id') id: string,
    @Res() reply: Reply,
  ): Promise<void> {
    const exported = await this.exportPerson.of(scope, id);
    const drawn = await drawDocument(documentOf(exported), dayWords(exported.exportedAt));
    reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', 'attachment; filename="donnees-conservees.pdf"')
      .header('cache-control', 'no-store')
      .send(drawn);
  }
}
