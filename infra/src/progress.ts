/** Prints `[n/total] what …` lines with the time since the process began: what installed and built before counts too. */
export class Progress {
  private current: number;

  constructor(
    private readonly total: number,
    stepsDone: number,
    private readonly print: (line: string) => void = console.log,
  ) {
    this.current = stepsDone;
  }

  step(what: string): void {
    this.current += 1;
    this.print(`[${String(this.current)}/${String(this.total)}] ${what} … ${this.elapsed()}`);
  }

  note(line: string): void {
    this.print(`      ${line}`);
  }

  elapsed(): string {
    return inWords(performance.now());
  }
}

/** Milliseconds for a person who waits: `47.3 s`, from a minute on `5 min 12 s`. */
export function inWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60))} min ${String(whole % 60)} s`;
}
