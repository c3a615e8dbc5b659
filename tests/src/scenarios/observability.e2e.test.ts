import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { text } from 'node:stream/consumers';
import { partNames, serviceNames } from '@maillage/contracts/codes';
import type { EventEnvelope } from '@maillage/contracts/events';
import type { AppointmentResource } from '@maillage/contracts/http/appointments';
import { eventually } from '@maillage/testing';
import { eventsOf } from '../event-reader.js';
import { book, enterPerson, nextSlotAtHome } from '../desk.js';
import { as, type SignedIn } from '../session.js';
import { testProduct } from '../test-product.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const motiveCode = 'cnaf-declaration-ressources';

let agent: SignedIn;

beforeAll(async () => {
  agent = await as('camille.aubry@maillage.example');
});

describe.each(partNames)('%s', (part) => {
  it('says that it lives and that it takes work', async () => {
    for (const path of ['/health/live', '/health/ready']) {
      const response = await fetch(`${testProduct.urlOf(part)}${path}`);
      expect([path, response.status]).toEqual([path, 200]);
    }
  });

  it('measures its requests', async () => {
    expect(await metricsOf(part)).toContain('maillage_http_request_duration_seconds_bucket{');
  });
});

describe.each(serviceNames)('%s', (service) => {
  it('measures what waits in its outbox and what it has not taken in yet', async () => {
    const metrics = await metricsOf(service);
    expect(metrics).toMatch(lineOf('maillage_outbox_size', { service }));
    expect(metrics).toMatch(lineOf('maillage_outbox_lag_seconds', { service }));
    expect(metrics).toMatch(lineOf('maillage_consumer_pending', { service }));
  });

  it('describes its HTTP interface', async () => {
    const document = await agent.read<{ openapi: string; paths: Record<string, unknown> }>(
      `/api/${service}/openapi.json`,
    );
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).not.toEqual([]);
  });
});

describe('one booking', () => {
  let booked: AppointmentResource;
  let correlationId: string;

  beforeAll(async () => {
    const person = await enterPerson(agent, { surname: 'Trace' });
    const { memberId, startsAt } = await nextSlotAtHome(agent, motiveCode);
    const answer = await book(
      agent,
      { motiveCode, structureId: agent.placeId, memberId, startsAt, beneficiaryId: person.id },
      { headers: { traceparent: `00-${traceId}-00f067aa0ba902b7-01` } },
    );
    expect(answer.status).toBe(201);
    booked = answer.body;
    correlationId = answer.headers.get('x-correlation-id') ?? '';
    expect(correlationId).toMatch(/^[\w-]{8,64}$/);
  });

  it.each(['gateway', 'appointments', 'reporting'] as const)(
    'is found by its correlation id and its trace in the log of %s',
    async (part) => {
      const line = await eventually(
        () => testProduct.logOf(part).find((each) => each.includes(correlationId)),
        { message: `the correlation id in the log of ${part}` },
      );
      expect(JSON.parse(line)).toMatchObject({ part, correlationId, traceId });
    },
  );

  it('carries both into its event, which says who did it and nothing of the person but the id', async () => {
    const said = await eventually(
      async () =>
        (await eventsOf(testProduct.record.operator.natsUrl, 'appointments.appointment.booked.v1'))
          .map((event) => event as EventEnvelope<'appointments.appointment.booked.v1'>)
          .find(({ subject }) => subject === booked.id),
      { message: 'the event of the booking' },
    );
    expect(said).toMatchObject({
      correlationid: correlationId,
      actor: `member:${agent.session.memberId}`,
      structureid: agent.placeId,
    });
    expect(said.traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
    expect(JSON.stringify(said)).not.toContain('Trace');
  });

  it('leaves no name in any log', () => {
    for (const part of partNames) {
      const named = testProduct.logOf(part).filter((line) => line.includes('Trace Personne'));
      expect(named).toEqual([]);
    }
  });
});

describe('what a console reports of itself', () => {
  const received: string[] = [];
  let collector: Server;

  beforeAll(async () => {
    collector = createServer((request, response) => {
      void text(request).then((body) => {
        received.push(body);
        response.writeHead(202).end();
      });
    });
    collector.listen(Number(process.env['MAILLAGE_TEST_COLLECTOR_PORT']), '127.0.0.1');
    await once(collector, 'listening');
  });

  afterAll(() => {
    collector.close();
    collector.closeAllConnections();
  });

  const report = (value: string) => ({
    meta: {
      page: { url: `${agent.url}/#/beneficiaries/0192f0c1-2345-7abc-8def-0123456789ab/show` },
    },
    exceptions: [{ type: 'TypeError', value }],
    measurements: [{ type: 'web-vitals', values: { lcp: 1234 } }],
  });

  it('is counted, freed of ids, names’ addresses and numbers, and passed on', async () => {
    const before = await metricsOf('gateway');
    const told = 'boom for simone.nollet@usagers.example, 01 99 00 00 12, ZQXV-42 from 192.0.2.7';
    const answer = await agent.post('/collect', report(told), { key: null });
    expect(answer.status).toBe(202);
    const passed = await eventually(() => received.find((body) => body.includes('boom for')), {
      message: 'the report at the collector',
    });
    expect(passed).toContain('boom for <mail>, <number>, <reference> from <address>');
    for (const trace of ['simone', '01 99', 'ZQXV', '192.0.2.7', '0192f0c1-2345']) {
      expect(passed).not.toContain(trace);
    }
    const after = await metricsOf('gateway');
    expect(countOf(after, 'maillage_console_errors_total')).toBe(
      countOf(before, 'maillage_console_errors_total') + 1,
    );
    expect(after).toMatch(/maillage_console_web_vital_milliseconds_count\{[^}]*vital="lcp"/);
    expect(testProduct.logOf('gateway').join('\n')).not.toContain('simone.nollet');
  });

  it('is refused when it is too long or is something else', async () => {
    const long = await agent.post<{ code: string }>('/collect', report('x'.repeat(70_000)));
    expect([long.status, long.body.code]).toEqual([413, expect.any(String)]);
    expect((await agent.post('/collect', { exceptions: 'many' })).status).toBe(400);
  });
});

async function metricsOf(part: (typeof partNames)[number]): Promise<string> {
  const response = await fetch(`${testProduct.urlOf(part)}/metrics`);
  expect(response.status).toBe(200);
  return response.text();
}

function lineOf(name: string, labels: Readonly<Record<string, string>>): RegExp {
  const inside = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return new RegExp(`^${name}\\{[^}]*${inside.join('[^}]*')}[^}]*\\} \\d`, 'm');
}

function countOf(metrics: string, name: string): number {
  return Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(metrics)?.[1] ?? '0');
}
