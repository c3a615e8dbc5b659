import { Counter, Histogram } from 'prom-client';
import { metricsRegistry } from '@maillage/messaging';
import type { FaroPayload } from './faro-payload.js';

const registers = [metricsRegistry];

/** The web vitals that Faro measures; the layout shift has no unit, the others are milliseconds. */
const vitals = ['cls', 'fcp', 'inp', 'lcp', 'ttfb'] as const;

const errors = new Counter({
  name: 'maillage_console_errors_total',
  help: 'Errors that consoles reported',
  registers,
});
const refused = new Counter({
  name: 'maillage_console_reports_refused_total',
  help: 'Reports of consoles that were not taken, by reason',
  labelNames: ['reason'],
  registers,
});
const vitalSeconds = new Histogram({
  name: 'maillage_console_web_vital_milliseconds',
  help: 'Web vitals that consoles reported',
  labelNames: ['vital'],
  buckets: [50, 100, 200, 500, 1000, 1800, 2500, 4000, 8000],
  registers,
});
const layoutShift = new Histogram({
  name: 'maillage_console_layout_shift',
  help: 'Cumulative layout shift that consoles reported',
  buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1],
  registers,
});

export function countReport(payload: FaroPayload): void {
  errors.inc(payload.exceptions?.length ?? 0);
  for (const { values } of payload.measurements ?? []) {
    for (const vital of vitals) {
      const value = values[vital];
      if (value === undefined || value < 0) continue;
      if (vital === 'cls') layoutShift.observe(value);
      else vitalSeconds.observe({ vital }, value);
    }
  }
}

export function countRefused(reason: 'schema'): void {
  refused.inc({ reason });
}
