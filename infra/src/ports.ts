import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

// Below the range from which systems take ports for outgoing connections.
const FIRST_PORT = 20_000;
const LAST_PORT = 32_000;

/** True when this process could listen on the port of 127.0.0.1 now. */
export async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => {
      resolve(false);
    });
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

export interface PortSource {
  readonly isFree: (port: number) => Promise<boolean>;
  /** A candidate between FIRST_PORT and LAST_PORT. */
  readonly candidate: () => number;
}

const system: PortSource = {
  isFree,
  candidate: () => FIRST_PORT + Math.floor(Math.random() * (LAST_PORT - FIRST_PORT)),
};

/** Gives each name a free port, the remembered one where it still is free; no port twice. */
export async function choosePorts(
  names: readonly string[],
  remembered: Readonly<Record<string, number>>,
  source: PortSource = system,
): Promise<Record<string, number>> {
  const chosen: Record<string, number> = {};
  const taken = new Set<number>();
  const usable = async (port: number | undefined): Promise<boolean> =>
    port !== undefined && !taken.has(port) && (await source.isFree(port));
  for (const name of names) {
    let port = remembered[name];
    while (port === undefined || !(await usable(port))) port = source.candidate();
    chosen[name] = port;
    taken.add(port);
  }
  return chosen;
}

/** Chooses ports and remembers them in the file for the next start. */
export async function choosePortsRememberedIn(
  file: string,
  names: readonly string[],
): Promise<Record<string, number>> {
  let remembered: Record<string, number> = {};
  try {
    remembered = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    // First start.
  }
  const chosen = await choosePorts(names, remembered);
  writeFileSync(file, JSON.stringify({ ...remembered, ...chosen }, null, 2));
  return chosen;
}
