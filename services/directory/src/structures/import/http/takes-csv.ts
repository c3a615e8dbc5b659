import { largestListBytes } from '@maillage/contracts/http/directory';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';

/** Lets the service read a list that is sent as `text/csv`, up to `largestListBytes`. */
@Injectable()
export class TakesCsv implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    // A command line has no HTTP side.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    fastify?.addContentTypeParser(
      'text/csv',
      { parseAs: 'string', bodyLimit: largestListBytes },
      (_request, body, done) => {
        done(null, body);
      },
    );
  }
}
