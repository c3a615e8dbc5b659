import { describe, expect, it } from '@jest/globals';
import { parseEnvelope, type EventEnvelope } from '@maillage/contracts/events';
import { eventContracts } from '@maillage/contracts/events';
import type { LiveNotice } from '@maillage/contracts/http/gateway';
import { LiveStreams, type LiveStream } from './live-streams.js';

const booked = (over: object = {}): EventEnvelope =>
  parseEnvelope({
    specversion: '1.0',
    id: 'event-1',
    source: 'maillage:appointments',
    type: 'appointments.appointment.booked.v1',
    time: '2026-11-22T09:00:00.000Z',
    subject: 'apt-1',
    datacontenttype: 'application/json',
    correlationid: 'cor-1',
    actor: 'member:mem-1',
    aggregateversion: 1,
    networkid: 'net-1',
    structureid: 'str-1',
    audience: 'everyone',
    data: eventContracts.get('appointments.appointment.booked.v1')?.example,
    ...over,
  });

function aStream(scopeId: string, memberId = 'mem-2') {
  const told: LiveNotice[] = [];
  const done: string[] = [];
  const stream: LiveStream = {
    memberId,
    viewer: {
      memberId,
      grants: [{ role: 'agent', scope: 'structure', scopeId, networkIds: ['net-1'] }],
    },
    notify: (notice) => told.push(notice),
    readAgain: () => done.push('read-again'),
    recheck: () => done.push('recheck'),
    close: () => done.push('close'),
  };
  return { stream, told, done };
}

describe('open consoles', () => {
  it('are told type, id and version of what they may see, nothing more', () => {
    const streams = new LiveStreams();
    const own = aStream('str-1');
    const foreign = aStream('str-9');
    streams.open(own.stream);
    streams.open(foreign.stream);
    streams.say(booked());
    expect(own.told).toEqual([
      { type: 'appointments.appointment.booked.v1', id: 'apt-1', version: 1 },
    ]);
    expect(foreign.told).toEqual([]);
  });

  it('have their rights read again when their member changes', () => {
    const streams = new LiveStreams();
    const own = aStream('str-1');
    streams.open(own.stream);
    streams.say(
      booked({
        type: 'directory.member.updated.v1',
        subject: 'mem-2',
        data: eventContracts.get('directory.member.updated.v1')?.example,
      }),
    );
    expect(own.done).toEqual(['recheck']);
  });

  it('are told to read everything again after a gap', () => {
    const streams = new LiveStreams();
    const own = aStream('str-1');
    streams.open(own.stream);
    streams.readAgain();
    expect(own.done).toEqual(['read-again']);
  });

  it('of one member are ten at most: the oldest is closed', () => {
    const streams = new LiveStreams();
    const all = Array.from({ length: 11 }, () => aStream('str-1'));
    for (const { stream } of all) streams.open(stream);
    expect(all[0]?.done).toEqual(['close']);
    expect(all[1]?.done).toEqual([]);
  });
});
