import { publicStructures } from '@maillage/contracts/http/directory';
import { Public } from '@maillage/service-kit';
import { Controller, Get, Headers, Inject, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { PublicExport } from './public-export.query.js';

/** As much of the HTTP reply as is needed here. */
interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body?: string): unknown;
}

/** Open to anybody, read only: the houses in the national schema. */
@Controller('v1/public')
@Public()
export class PublicStructuresController {
  constructor(@Inject(PublicExport) private readonly houses: PublicExport) {}

  @Get('structures')
  @ApiOkResponse({ standardSchema: publicStructures })
  async json(
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    const { json, tag } = await this.houses.current();
    answer(reply, known, `"${tag}"`, 'application/json; charset=utf-8', json);
  }

  @Get('structures.csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async csv(
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    const { csv, tag } = await this.houses.current();
    void reply.header('content-disposition', 'attachment; filename="france-services.csv"');
    answer(reply, known, `"${tag}-csv"`, 'text/csv; charset=utf-8', csv);
  }
}

function answer(
  reply: Reply,
  known: string | undefined,
  tag: string,
  type: string,
  body: string,
): void {
  void reply.header('etag', tag).header('cache-control', 'public, max-age=300');
  if (known === tag) reply.status(304).send();
  else reply.header('content-type', type).send(body);
}
