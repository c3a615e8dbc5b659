/** One thing that must work for a part to be ready. */
export interface ReadinessCheck {
  readonly name: string;
  readonly ok: () => boolean;
}

/** Whether the part takes work: everything it needs is there, its boot is over and its shutdown has not begun. */
export class Readiness {
  private readonly checks: ReadinessCheck[] = [];
  private state: 'starting' | 'started' | 'stopping' = 'starting';

  /** Something more that must work. */
  require(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  started(): void {
    if (this.state === 'starting') this.state = 'started';
  }

  stopping(): void {
    this.state = 'stopping';
  }

  report(): {
    readonly ready: boolean;
    readonly state: string;
    readonly checks: Record<string, boolean>;
  } {
    const checks = Object.fromEntries(this.checks.map((check) => [check.name, check.ok()]));
    const ready = this.state === 'started' && Object.values(checks).every(Boolean);
    return { ready, state: this.state, checks };
  }
}
