import { describe, expect, it } from '@jest/globals';
import { partNames, serviceNames } from '@maillage/contracts/codes';
import { choreography } from '@maillage/contracts/events';
import { questionContracts, type QuestionName } from '@maillage/contracts/questions';
import {
  deadLetterSubject,
  deadLetterSubjects,
  durableOf,
  eventsHeardBy,
  inboxPrefixOf,
  producerOf,
  questionSubject,
  redisPrefixOf,
  streamOf,
  subjectsOf,
} from './names.js';
import { natsPermissions } from './permissions.js';

/** Whether a NATS pattern covers a subject. */
function covers(pattern: string, subject: string): boolean {
  const wanted = pattern.split('.');
  const given = subject.split('.');
  return (
    wanted.every((token, i) =>
      token === '>' ? given.length > i : token === '*' || token === given[i],
    ) &&
    (wanted.at(-1) === '>' || wanted.length === given.length)
  );
}

const questions = Object.keys(questionContracts) as QuestionName[];

describe('names', () => {
  it('derive streams, durables, dead letters and questions', () => {
    expect(streamOf('appointments')).toBe('APPOINTMENTS');
    expect(subjectsOf('appointments')).toBe('appointments.>');
    expect(durableOf('reporting')).not.toContain('.');
    expect(deadLetterSubject('reporting', 'appointments.appointment.booked.v1')).toBe(
      'dead-letters.reporting.appointments.appointment.booked.v1',
    );
    expect(questionSubject('access.sign-in')).toBe('ask.directory.access.sign-in');
    expect(redisPrefixOf('referrals')).toBe('referrals');
    expect(producerOf('directory.member.updated.v1')).toBe('directory');
    expect(producerOf('elsewhere.member.updated.v1')).toBeUndefined();
  });

  it('keep questions and dead letters out of every stream of facts', () => {
    for (const service of serviceNames) {
      for (const question of questions) {
        expect(covers(subjectsOf(service), questionSubject(question))).toBe(false);
      }
      expect(covers(subjectsOf(service), deadLetterSubject(service, 'x'))).toBe(false);
      expect(covers(deadLetterSubjects, `${service}.x`)).toBe(false);
    }
  });
});

describe('rights on NATS', () => {
  const mayPublish = (part: (typeof partNames)[number], subject: string): boolean => {
    const { publish, publishDeny } = natsPermissions(part);
    return publish.some((p) => covers(p, subject)) && !publishDeny.some((p) => covers(p, subject));
  };
  const maySubscribe = (part: (typeof partNames)[number], subject: string): boolean =>
    natsPermissions(part).subscribe.some((p) => covers(p, subject));

  it('let a service say its own facts and nobody else’s', () => {
    for (const part of partNames) {
      for (const service of serviceNames) {
        const subject = `${service}.thing.happened.v1`;
        expect([part, service, mayPublish(part, subject)]).toEqual([
          part,
          service,
          part === service,
        ]);
      }
    }
  });

  it('let a part ask exactly what the contracts say', () => {
    for (const part of partNames) {
      for (const question of questions) {
        const may = questionContracts[question].askedBy.includes(part);
        expect([part, question, mayPublish(part, questionSubject(question))]).toEqual([
          part,
          question,
          may,
        ]);
      }
    }
  });

  it('let a part read its own replies and the questions put to it, and nothing else', () => {
    for (const part of partNames) {
      for (const other of partNames) {
        expect(maySubscribe(part, `${inboxPrefixOf(other)}.x`)).toBe(part === other);
        expect(maySubscribe(part, `ask.${other}.x`)).toBe(part === other && part !== 'gateway');
        expect(maySubscribe(part, `${other}.x`)).toBe(false);
      }
    }
  });

  it('let a service pull from the streams of the choreography under its own name only', () => {
    for (const part of serviceNames) {
      const heard = eventsHeardBy(part);
      expect([...heard.values()].flat().sort()).toEqual([...choreography[part]].sort());
      for (const producer of serviceNames) {
        for (const durable of serviceNames) {
          const subject = `$JS.API.CONSUMER.MSG.NEXT.${streamOf(producer)}.${durable}`;
          expect(mayPublish(part, subject)).toBe(durable === part && heard.has(producer));
        }
      }
    }
  });

  it('let the gateway make ephemeral consumers but touch no durable one', () => {
    for (const producer of serviceNames.map(streamOf)) {
      expect(mayPublish('gateway', `$JS.API.CONSUMER.CREATE.${producer}.tail_x`)).toBe(true);
      for (const durable of serviceNames.map(durableOf)) {
        for (const verb of ['CREATE', 'INFO', 'DELETE', 'MSG.NEXT']) {
          const subject = `$JS.API.CONSUMER.${verb}.${producer}.${durable}`;
          expect([subject, mayPublish('gateway', subject)]).toEqual([subject, false]);
        }
      }
    }
  });
});
