import { describe, expect, it } from '@jest/globals';
import { choosePorts, isFree, type PortSource } from './ports.js';
import { createServer } from 'node:net';
import { once } from 'node:events';

function portsWhere(busy: readonly number[], candidates: readonly number[]): PortSource {
  const left = [...candidates];
  return {
    isFree: async (port) => Promise.resolve(!busy.includes(port)),
    candidate: () => {
      const next = left.shift();
      if (next === undefined) throw new Error('asked for more candidates than expected');
      return next;
    },
  };
}

describe('the choice of ports', () => {
  it('keeps the ports of the last start', async () => {
    const chosen = await choosePorts(
      ['nats', 'redis'],
      { nats: 21_000, redis: 21_001 },
      portsWhere([], []),
    );
    expect(chosen).toEqual({ nats: 21_000, redis: 21_001 });
  });

  it('takes another where a remembered port is busy now', async () => {
    const source = portsWhere([21_000, 22_000], [22_000, 22_001]);
    expect(await choosePorts(['nats'], { nats: 21_000 }, source)).toEqual({ nats: 22_001 });
  });

  it('never gives one port to two names', async () => {
    const source = portsWhere([], [23_000, 23_000, 23_001]);
    expect(await choosePorts(['nats', 'redis'], {}, source)).toEqual({
      nats: 23_000,
      redis: 23_001,
    });
  });

  it('sees that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await isFree(port)).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await isFree(port)).toBe(true);
  });
});
