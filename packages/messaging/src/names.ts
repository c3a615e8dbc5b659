import { choreography } from '@maillage/contracts/events';
import type { EventType } from '@maillage/contracts/events';
import { serviceNames, type PartName, type ServiceName } from '@maillage/contracts/codes';
import { questionContracts, type QuestionName } from '@maillage/contracts/questions';

/** The one stream of dead letters; its subjects lie outside every service's own pattern. */
export const DEAD_LETTERS = 'DEAD_LETTERS';
export const deadLetterSubjects = 'dead-letters.>';

/** Stream of the facts that a service says, e.g. `APPOINTMENTS`. */
export function streamOf(service: ServiceName): string {
  return service.toUpperCase();
}

/** Subjects of that stream, e.g. `appointments.>`. */
export function subjectsOf(service: ServiceName): string {
  return `${service}.>`;
}

/** The service that says an event: the first word of its type, or undefined when no service has that name. */
export function producerOf(type: string): ServiceName | undefined {
  const first = type.split('.')[0];
  return serviceNames.find((name) => name === first);
}

/** Durable consumer of a service; names are per stream, so the service's own name is enough. */
export function durableOf(consumer: ServiceName): string {
  return consumer;
}

/** Where a fact goes that `consumer` could not take in, e.g. `dead-letters.reporting.appointments.appointment.booked.v1`. */
export function deadLetterSubject(consumer: ServiceName, type: string): string {
  return `dead-letters.${consumer}.${type}`;
}

/** Subject of a question, e.g. `ask.directory.access.sign-in`; outside every stream, which would answer in its place. */
export function questionSubject(question: QuestionName): string {
  return `ask.${questionContracts[question].answeredBy}.${question}`;
}

/** Prefix of a part's reply subjects: nobody else may subscribe to it. */
export function inboxPrefixOf(part: PartName): string {
  return `_INBOX_${part}`;
}

/** Prefix of a part's keys in Redis, BullMQ's included; its Redis user may touch nothing else. */
export function redisPrefixOf(part: PartName): string {
  return part;
}

/** What a part listens to, by producing service. Source: `choreography` in contracts. */
export function eventsHeardBy(part: PartName): ReadonlyMap<ServiceName, readonly EventType[]> {
  const byProducer = new Map<ServiceName, EventType[]>();
  for (const type of choreography[part]) {
    const producer = producerOf(type);
    if (!producer) throw new Error(`${type} in the choreography names no service`);
    byProducer.set(producer, [...(byProducer.get(producer) ?? []), type]);
  }
  return byProducer;
}
