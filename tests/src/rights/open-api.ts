import type { ServiceName } from '@maillage/contracts/codes';
import { Client } from '../client.js';
import { testProduct } from '../test-product.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
type Method = (typeof methods)[number];

export interface JsonSchema {
  readonly $ref?: string;
  readonly [more: string]: unknown;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly schema: JsonSchema;
  }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>>;
  };
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Partial<Record<Method, Operation>>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, JsonSchema>> };
}

/** A route of a service, as its OpenAPI document says it. */
export interface ApiRoute {
  /** `POST /v1/appointments/{id}/status` */
  readonly name: string;
  readonly method: string;
  readonly pattern: string;
  /** Names of the query's parameters. */
  readonly query: readonly string[];
  /** What a JSON body must satisfy, references filled in; undefined when the route takes none. */
  readonly body: JsonSchema | undefined;
}

/** Every business route of a service, read off the running product. */
export async function routesOf(service: ServiceName): Promise<ApiRoute[]> {
  const document = await new Client(testProduct.urlOf(service)).read<OpenApi>('/openapi.json');
  return Object.entries(document.paths)
    .filter(([pattern]) => pattern.startsWith('/v1/'))
    .flatMap(([pattern, operations]) =>
      methods.flatMap((method) => {
        const operation = operations[method];
        return operation ? [routeOf(method, pattern, operation, document)] : [];
      }),
    );
}

function routeOf(
  method: Method,
  pattern: string,
  { parameters = [], requestBody }: Operation,
  { components }: OpenApi,
): ApiRoute {
  const schema = requestBody?.content['application/json']?.schema;
  return {
    name: `${method.toUpperCase()} ${pattern}`,
    method: method.toUpperCase(),
    pattern,
    query: parameters.filter((each) => each.in === 'query').map(({ name }) => name),
    body: schema && (filledIn(schema, components?.schemas ?? {}) as JsonSchema),
  };
}

/** References to components replaced by what they stand for. */
function filledIn(part: unknown, schemas: Readonly<Record<string, JsonSchema>>): unknown {
  if (Array.isArray(part)) return part.map((each) => filledIn(each, schemas));
  if (part === null || typeof part !== 'object') return part;
  const { $ref } = part as JsonSchema;
  if (typeof $ref === 'string') return filledIn(schemas[$ref.split('/').at(-1) ?? ''], schemas);
  return Object.fromEntries(
    Object.entries(part).map(([name, value]) => [name, filledIn(value, schemas)]),
  );
}
