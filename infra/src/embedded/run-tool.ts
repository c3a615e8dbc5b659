import { execFile } from 'node:child_process';

export interface ToolOutcome {
  /** undefined when the program could not be started at all. */
  readonly code: number | undefined;
  readonly output: string;
}

export interface ToolOptions {
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal | undefined;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a program to its end; never rejects. */
export async function runTool(
  command: string,
  args: readonly string[],
  { timeoutMs = 15_000, signal, env }: ToolOptions = {},
): Promise<ToolOutcome> {
  return new Promise((resolve) => {
    const options = {
      timeout: timeoutMs,
      maxBuffer: 8 * 1024 * 1024,
      ...(signal ? { signal } : {}),
      ...(env ? { env } : {}),
    };
    execFile(command, [...args], options, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`;
      if (!error) resolve({ code: 0, output });
      else if (typeof error.code === 'number') resolve({ code: error.code, output });
      else resolve({ code: undefined, output: output || error.message });
    });
  });
}

/** The line of a tool's output that tells the cause best: its last error line, else its last line. */
export function causeIn(output: string): string {
  const lines = output.split('\n').map((line) => line.trim());
  const spoken = lines.filter((line) => line !== '' && !line.startsWith('[notice]'));
  const cause = spoken.findLast((line) => line.startsWith('ERROR:')) ?? spoken.at(-1);
  return (cause ?? 'no reason given').replace(/^ERROR:\s*/, '').slice(0, 200);
}
