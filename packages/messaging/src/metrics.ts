import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Every metric of the process; `service-kit` serves it at `/metrics`. */
export const metricsRegistry = new Registry();
const registers = [metricsRegistry];

export const outboxSize = new Gauge({
  name: 'maillage_outbox_size',
  help: 'Facts that wait to be published (counted up to 1000)',
  labelNames: ['service'],
  registers,
});
export const outboxLag = new Gauge({
  name: 'maillage_outbox_lag_seconds',
  help: 'Age of the oldest fact that waits to be published',
  labelNames: ['service'],
  registers,
});
export const published = new Counter({
  name: 'maillage_events_published_total',
  help: 'Facts acknowledged by JetStream',
  labelNames: ['service'],
  registers,
});
export const consumerPending = new Gauge({
  name: 'maillage_consumer_pending',
  help: 'Facts of a stream not yet taken in by this service',
  labelNames: ['service', 'stream'],
  registers,
});
export const redeliveries = new Counter({
  name: 'maillage_consumer_redeliveries_total',
  help: 'Facts delivered again',
  labelNames: ['service', 'type'],
  registers,
});
export const deadLettered = new Counter({
  name: 'maillage_dead_letters_total',
  help: 'Facts put aside, by reason',
  labelNames: ['service', 'type', 'reason'],
  registers,
});
export const handlerSeconds = new Histogram({
  name: 'maillage_handler_duration_seconds',
  help: 'Time a fact takes to be taken in, by outcome',
  labelNames: ['service', 'type', 'outcome'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers,
});
export const questionSeconds = new Histogram({
  name: 'maillage_question_duration_seconds',
  help: 'Time until a question is answered, by outcome, at the asking side',
  labelNames: ['service', 'question', 'outcome'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
  registers,
});
