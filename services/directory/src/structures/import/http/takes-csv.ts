import { largestListBytes } from '@maillage/contracts/http/directory';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';

/** As much of the HTTP server as is needed here. */
interface ReadsBodies {
  addContentTypeParser(
    type: string,
    options: { readonly parseAs: 'string'; readonly bodyLimit: number },
    parse: (request: unknown, body: string, done: (error: null, body: string) => void) => void,
  ): unknown;
}

/** Lets the service read a list that is sent as `text/csv`, up to `largestListBytes`. */
@Injectable()
export class TakesCsv implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // A command line has no HTTP side.
    const server = this.host.httpAdapter?.getInstance<ReadsBodies>();
    server?.addContentTypeParser(
      'text/csv',
      { parseAs: 'string', bodyLimit: largestListBytes },
      (_request, body, done) => {
        done(null, body);
      },
    );
  }
}
