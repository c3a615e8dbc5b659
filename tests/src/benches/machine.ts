import { cpus, loadavg } from 'node:os';

/** What the figures were measured on, and how busy it was. */
export function sayMachine(say: (line: string) => void): void {
  const load = loadavg().map((each) => each.toFixed(1));
  say(`Machine: ${cpus().length} cores, load ${load.join(' ')}, Node ${process.version}`);
}
