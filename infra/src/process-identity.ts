import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process as remembered in a file: a pid alone may have been given to another process since. */
export interface RememberedProcess {
  readonly pid: number;
  /** Start time, with the boot it belongs to where the system tells. */
  readonly mark: string;
}

/** Reads state and start time (clock ticks since boot) of a line of /proc/<pid>/stat. */
export function parseProcStat(stat: string): { state: string; startTicks: string } | undefined {
  // The command stands in parentheses and may itself hold spaces and parentheses.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startTicks = fields[19];
  return state && startTicks ? { state, startTicks } : undefined;
}

function markFromProc(pid: number): string | undefined {
  try {
    const stat = parseProcStat(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'));
    if (!stat || stat.state === 'Z' || stat.state === 'X') return undefined;
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${stat.startTicks}`;
  } catch {
    return undefined;
  }
}

function markFromPs(pid: number): string | undefined {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const [state = '', ...start] = line.split(/\s+/);
    return line && !state.startsWith('Z') ? start.join(' ') : undefined;
  } catch {
    return undefined;
  }
}

/** The mark of a running process, or undefined when no such process runs. */
export function markOf(pid: number): string | undefined {
  return process.platform === 'linux' ? markFromProc(pid) : markFromPs(pid);
}

/** True only when the very process that was remembered still runs. */
export function stillRuns(
  remembered: RememberedProcess,
  readMark: (pid: number) => string | undefined = markOf,
): boolean {
  return readMark(remembered.pid) === remembered.mark;
}

/** Remembers a process that was just started; undefined when it has ended already. */
export function remember(pid: number): RememberedProcess | undefined {
  const mark = markOf(pid);
  return mark === undefined ? undefined : { pid, mark };
}

/** Sends a signal if, and only if, the remembered process still runs. */
export function signalIfSame(remembered: RememberedProcess, signal: NodeJS.Signals): void {
  if (!stillRuns(remembered)) return;
  try {
    process.kill(remembered.pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
}
