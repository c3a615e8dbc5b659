/** Prints `[n/total] what …` lines with the seconds since the start. */
export class Progress {
  private readonly startedAt = performance.now();
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
    return `${((performance.now() - this.startedAt) / 1000).toFixed(1)} s`;
  }
}
