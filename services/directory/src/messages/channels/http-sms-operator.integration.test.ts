import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { HttpSmsOperator } from './http-sms-operator.js';

const sms = { to: '+33639980001', text: 'Rendez-vous demain', key: 'appointments.reminder' };

let server: Server | undefined;

afterEach(async () => {
  await new Promise((resolve) => server?.close(resolve) ?? resolve(undefined));
  server = undefined;
});

async function anOperatorThatAnswers(status: number): Promise<HttpSmsOperator> {
  server = createServer((_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: 'sms-1', segments: 1 }));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return new HttpSmsOperator(`http://127.0.0.1:${String(port)}`, 'token');
}

describe('an SMS by an operator', () => {
  it('is taken under the operator’s id', async () => {
    const operator = await anOperatorThatAnswers(201);
    expect(await operator.send(sms)).toEqual({ taken: true, id: 'sms-1', segments: 1 });
  });

  it.each([400, 410, 422])('is refused for good by %d', async (status) => {
    const operator = await anOperatorThatAnswers(status);
    expect(await operator.send(sms)).toEqual({ taken: false });
  });

  it.each([401, 403, 404, 429, 500, 503])('waits after %d: nothing is lost', async (status) => {
    const operator = await anOperatorThatAnswers(status);
    await expect(operator.send(sms)).rejects.toThrow(`answers ${String(status)}`);
  });
});
