import {
  partNames,
  serviceNames,
  type PartName,
  type ServiceName,
} from '@maillage/contracts/codes';
import { questionContracts, type QuestionName } from '@maillage/contracts/questions';
import {
  DEAD_LETTERS,
  durableOf,
  eventsHeardBy,
  inboxPrefixOf,
  questionSubject,
  streamOf,
  subjectsOf,
} from './names.js';

/** What a NATS user may do; `publishDeny` wins over `publish`. */
export interface NatsPermissions {
  readonly publish: string[];
  readonly subscribe: string[];
  readonly publishDeny: string[];
}

const questions = Object.keys(questionContracts) as QuestionName[];
const isService = (part: PartName): part is ServiceName => serviceNames.some((s) => s === part);

function questionsAskedBy(part: PartName): string[] {
  return questions.filter((q) => questionContracts[q].askedBy.includes(part)).map(questionSubject);
}

function inboxesOfAskersOf(service: ServiceName): string[] {
  const askers = partNames.filter((part) =>
    questions.some(
      (q) =>
        questionContracts[q].answeredBy === service && questionContracts[q].askedBy.includes(part),
    ),
  );
  return askers.map((part) => `${inboxPrefixOf(part)}.>`);
}

function ofOwnStream(service: ServiceName): string[] {
  const verbs = ['CREATE', 'UPDATE', 'INFO'];
  return [
    subjectsOf(service),
    `dead-letters.${service}.>`,
    ...[streamOf(service), DEAD_LETTERS].flatMap((s) =>
      verbs.map((verb) => `$JS.API.STREAM.${verb}.${s}`),
    ),
  ];
}

/** Named or bound to a durable: create it, look at it, pull from it, settle what it delivers. */
function ofDurable(stream: string, durable: string): string[] {
  return [
    `$JS.API.CONSUMER.CREATE.${stream}.${durable}`,
    `$JS.API.CONSUMER.CREATE.${stream}.${durable}.>`,
    `$JS.API.CONSUMER.DURABLE.CREATE.${stream}.${durable}`,
    `$JS.API.CONSUMER.INFO.${stream}.${durable}`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.${durable}`,
    `$JS.ACK.${stream}.${durable}.>`,
    `$JS.ACK.*.*.${stream}.${durable}.>`,
  ];
}

function ofEphemeral(stream: string): string[] {
  return [
    `$JS.API.STREAM.INFO.${stream}`,
    `$JS.API.CONSUMER.CREATE.${stream}.>`,
    `$JS.API.CONSUMER.INFO.${stream}.*`,
    `$JS.API.CONSUMER.DELETE.${stream}.*`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
  ];
}

/**
 * Rights of a part's NATS user, derived from the choreography and the questions.
 * Source: architecture §5, "Between parts".
 */
export function natsPermissions(part: PartName): NatsPermissions {
  const inbox = `${inboxPrefixOf(part)}.>`;
  if (!isService(part)) {
    const durables = serviceNames.map(durableOf);
    return {
      publish: [...serviceNames.map(streamOf).flatMap(ofEphemeral), ...questionsAskedBy(part)],
      subscribe: [inbox],
      publishDeny: durables.flatMap((durable) => [
        `$JS.API.CONSUMER.*.*.${durable}`,
        `$JS.API.CONSUMER.*.*.${durable}.>`,
        `$JS.API.CONSUMER.*.*.*.${durable}`,
      ]),
    };
  }
  const heard = [...eventsHeardBy(part).keys()].map(streamOf);
  return {
    publish: [
      ...ofOwnStream(part),
      ...heard.flatMap((stream) => ofDurable(stream, durableOf(part))),
      ...questionsAskedBy(part),
      ...inboxesOfAskersOf(part),
    ],
    subscribe: [inbox, `ask.${part}.>`],
    publishDeny: [],
  };
}
