import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { LiveStream } from '../live-stream.js';
import { as } from '../session.js';
import { callers, elsewhere, here, type Caller } from './callers.js';
import { leaveElsewhere, settleElsewhere } from './elsewhere.js';
import { workOf, type Work } from './things.js';

const sessions = {
  agent: 'camille.aubry',
  'agent of another house': 'paul.renaudin',
  manager: 'sophie.lambert',
  prescriber: 'nadia.colin',
  coordinator: 'helene.garnier',
  operator: 'julie.moreau',
  'operator of another team': 'bruno.chevalier',
  national: 'valerie.noel',
  admin: 'remi.schmitt',
} as const;
type Who = keyof typeof sessions;

const streams = new Map<Who, LiveStream>();
const streamOf = (who: Who): LiveStream => streams.get(who)!;

/** What becomes known of an agent’s work, by the kind of fact. */
type Told = Omit<Work, 'person'>;
let foreign: Told;
let own: Told;

beforeAll(async () => {
  await settleElsewhere();
  for (const [who, name] of Object.entries(sessions)) {
    const client = await as(`${name}@maillage.example`);
    streams.set(who as Who, await client.live());
  }
  foreign = toldOf(await workOf(agent('all'), elsewhere));
  // Told after what is foreign, and in that order: who has heard the last has been told all.
  own = toldOf(await workOf(agent('author'), here));
  for (const who of ['agent', 'manager', 'coordinator', 'operator'] as const) {
    await streamOf(who).notice(({ id }) => id === own.leg, {
      timeoutMs: 10_000,
      message: `${who} to be told of the leg`,
    });
  }
  await streamOf('agent').notice(({ id }) => id === own.activity, { timeoutMs: 10_000 });
});
afterAll(async () => {
  for (const stream of streams.values()) stream.close();
  await leaveElsewhere();
});

const toldOf = ({ person: _, ...told }: Work): Told => told;

const agent = (distance: Caller['distance']): Caller =>
  callers.find((each) => each.roleCase === 'agent' && each.distance === distance)!;

const heardBy = (who: Who, told: Told): string[] => {
  const ids = streamOf(who).notices.map(({ id }) => id);
  return Object.entries(told)
    .filter(([, id]) => ids.includes(id))
    .map(([what]) => what)
    .sort();
};

it.each(Object.keys(sessions) as Who[])('%s is told nothing of another network', (who) => {
  expect(heardBy(who, foreign)).toEqual([]);
  const notices = JSON.stringify(streamOf(who).notices);
  for (const id of Object.values(elsewhere)) expect(notices).not.toContain(id);
});

it.each<[Who, readonly (keyof Told)[]]>([
  ['agent', ['activity', 'case', 'leg', 'mandate']],
  ['manager', ['activity', 'case', 'leg', 'mandate']],
  ['coordinator', ['activity', 'case', 'leg']],
  ['operator', ['leg']],
  ['operator of another team', []],
  ['agent of another house', []],
  ['prescriber', []],
  ['national', []],
  ['admin', []],
])('%s is told of their own: %j', (who, told) => {
  expect(heardBy(who, own)).toEqual(told);
});
