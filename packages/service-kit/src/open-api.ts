import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { guardedRoutes, type GuardedRoute } from './guarded-routes.js';

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'detail', 'correlationId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable, e.g. APPOINTMENT.SLOT_TAKEN' },
    detail: { type: 'string' },
    correlationId: { type: 'string' },
  },
};
const refusals: Readonly<Record<string, string>> = {
  400: 'The request does not satisfy its schema',
  401: 'No valid token',
  403: 'Known, but not allowed',
  404: 'Unknown, or foreign to the caller',
  409: 'Stale or conflicting',
  503: 'A server behind the service cannot be reached',
};

/**
 * The OpenAPI 3.1 document of a part, from the Zod schemas and guards on its routes: every operation may answer a
 * problem, says in `x-roles` which active roles may use it, and in `security` whether an API client may.
 */
export function openApiDocument(app: INestApplication, part: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(`Maillage ${part}`)
    .setDescription(`HTTP interface of ${part}, at /api/${part} of the gateway`)
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addServer(`/api/${part}`)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'gateway')
    .addOAuth2(clientCredentials, 'client')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: operationIdOf,
  });
  const routes = new Map(
    guardedRoutes(app).map((route) => [operationIdOf(route.controller, route.method), route]),
  );
  const schemas = { ...document.components?.schemas, Problem: problem };
  document.components = { ...document.components, schemas };
  for (const operation of operationsOf(document)) {
    Object.assign(operation, accessOf(routes.get(operation.operationId ?? '')));
    for (const [status, description] of Object.entries(refusals)) {
      operation.responses[status] ??= {
        description,
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      };
    }
  }
  return document;
}

const clientCredentials = {
  type: 'oauth2',
  description: 'A token of 10 minutes for an API client: POST /api/oauth/token',
  flows: { clientCredentials: { tokenUrl: '/api/oauth/token', scopes: {} } },
} as const;

const operationIdOf = (controller: string, method: string): string =>
  `${controller.replace(/Controller$/, '')}.${method}`;

/** A public operation needs nothing; any other a session's token, or a client's unless it is for members only. */
function accessOf(route: GuardedRoute | undefined): object {
  if (!route || route.public) return { security: [], 'x-roles': [] };
  const client = route.membersOnly ? [] : [{ client: [] }];
  return { security: [{ gateway: [] }, ...client], 'x-roles': route.roles ?? [] };
}

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

interface Operation {
  readonly operationId?: string;
  readonly responses: Record<string, unknown>;
}

function operationsOf(document: OpenAPIObject): Operation[] {
  return Object.values(document.paths).flatMap((path) =>
    methods.flatMap((method) => {
      const operation = path[method];
      return operation ? [operation] : [];
    }),
  );
}

/** Serves the document at `/openapi.json`; made at the first request, since few starts need it. */
export function serveOpenApi(app: INestApplication, part: string): void {
  let document: OpenAPIObject | undefined;
  const adapter = app.getHttpAdapter() as {
    get(
      path: string,
      handler: (request: unknown, reply: { send(body: unknown): void }) => void,
    ): unknown;
  };
  adapter.get('/openapi.json', (_request, reply) => {
    document ??= openApiDocument(app, part);
    reply.send(document);
  });
}
