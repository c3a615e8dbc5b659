import { z } from 'zod';
import { serviceNames, type ServiceName } from '../codes/index.js';
import { envelopeAttributes, eventContracts } from '../events/index.js';

const keyOf = (type: string): string => type.replaceAll('.', '-');

/** The AsyncAPI 3 document of everything that is said over JetStream. */
export function asyncApiDocument(): object {
  const contracts = [...eventContracts.values()];
  const channels = Object.fromEntries(
    contracts.map(({ type, service, summary }) => [
      keyOf(type),
      {
        address: type,
        description: summary,
        messages: { [keyOf(type)]: { $ref: `#/components/messages/${keyOf(type)}` } },
        'x-stream': service.toUpperCase(),
      },
    ]),
  );
  const operations = Object.fromEntries(
    contracts.map(({ type }) => [
      `say-${keyOf(type)}`,
      { action: 'send', channel: { $ref: `#/channels/${keyOf(type)}` } },
    ]),
  );
  const messages = Object.fromEntries(
    contracts.map(({ type, summary, data, example }) => [
      keyOf(type),
      {
        name: type,
        summary,
        contentType: 'application/json',
        payload: {
          allOf: [
            { $ref: '#/components/schemas/Envelope' },
            {
              type: 'object',
              required: ['data'],
              properties: { type: { const: type }, data: withoutDialect(z.toJSONSchema(data)) },
            },
          ],
        },
        examples: [{ payload: { type, data: example } }],
      },
    ]),
  );
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Maillage events',
      version: '1',
      license: { name: 'EUPL-1.2' },
      description: `CloudEvents 1.0 over NATS JetStream, one stream per service: ${serviceNames
        .map((name: ServiceName) => name.toUpperCase())
        .join(', ')}.`,
    },
    defaultContentType: 'application/json',
    channels,
    operations,
    components: {
      messages,
      schemas: {
        Envelope: withoutDialect(z.toJSONSchema(envelopeAttributes, { unrepresentable: 'any' })),
      },
    },
  };
}

function withoutDialect(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema'));
}
