import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { starterMotives } from '@maillage/contracts/codes';
import { civilDate } from '@maillage/calendar';
import {
  agent,
  coordinator,
  manager,
  once,
  openBench,
  prescriber,
} from '../appointments-bench.builder.js';

// A machine that does other things at once is slow, not wrong.
jest.setTimeout(60_000);

let service: Awaited<ReturnType<typeof openBench>>;
let catalogue: typeof service.catalogue;
beforeAll(async () => {
  service = await openBench();
  ({ catalogue } = service);
});
afterAll(() => service.close());

const all = { networkId: 'net-1', state: 'all' } as const;
const page = { size: 50 };
const changesOf = async (motiveCode: string, structureId?: string) =>
  (
    await catalogue.motiveChanges.run(
      manager(),
      { networkId: 'net-1', motiveCode, structureId },
      page,
    )
  ).data;
const motiveOf = async (code: string) => {
  const found = (await catalogue.catalogue.list(coordinator(), all)).find(
    (each) => each.code === code,
  );
  if (!found) throw new Error(`no motive ${code}`);
  return found;
};
const subscriptionTo = async (motiveCode: string) => {
  const found = await catalogue.subscriptions.list(manager(), 'house-1');
  const one = found.find((each) => each.motiveCode === motiveCode);
  if (!one) throw new Error(`house-1 does not offer ${motiveCode}`);
  return one;
};
const offer = (code: string, structureId = 'house-1') =>
  catalogue.offers.of(agent(), 'net-1', structureId, code);

describe('the catalogue of a network', () => {
  it('takes over the whole national set once, each motive with its entry and its event', async () => {
    await service.forgetSaid();
    expect(await catalogue.national.adopt(coordinator(), 'net-1', ['cnaf-rsa'])).toHaveLength(1);
    expect(await catalogue.national.adopt(coordinator(), 'net-1', undefined)).toHaveLength(28);
    expect(await catalogue.national.adopt(coordinator(), 'net-1', undefined)).toEqual([]);
    const said = await service.said();
    expect(said.map(({ type }) => type)).toEqual(
      Array.from({ length: 29 }, () => 'appointments.motive.registered.v1'),
    );
    expect(await changesOf('cnaf-rsa')).toMatchObject([
      { act: 'adopted', version: 1, authorName: 'coordinator-1', structureName: null },
    ]);
    const standings = await catalogue.national.list(coordinator(), 'net-1');
    expect(new Set(standings.map(({ standing }) => standing))).toEqual(new Set(['current']));
  });

  it('refuses what the national set does not have, and a foreign network', async () => {
    const { national } = catalogue;
    await expect(national.adopt(coordinator(), 'net-1', ['nothing'])).rejects.toMatchObject({
      code: 'MOTIVE.NOT_NATIONAL',
    });
    await expect(national.adopt(coordinator(), 'net-2', undefined)).rejects.toMatchObject({
      code: 'NETWORK.UNKNOWN',
    });
  });

  it('makes a motive of its own once, and refuses a code that it has', async () => {
    const { code: _code, version: _version, id: _id, ...rest } = await motiveOf('papers');
    const own = { ...rest, code: 'own-motive', label: 'Lecture d’un courrier' };
    const made = await catalogue.editCatalogue.make(coordinator(), own, once('make-own'));
    const again = await catalogue.editCatalogue.make(coordinator(), own, once('make-own'));
    expect(again).toEqual(made);
    expect(made).toMatchObject({ version: 1, national: null, label: 'Lecture d’un courrier' });
    await expect(
      catalogue.editCatalogue.make(coordinator(), own, once('make-own-twice')),
    ).rejects.toMatchObject({ code: 'MOTIVE.CODE_TAKEN' });
  });

  it('makes a version of every edit, kept with author, before and after', async () => {
    const { id, version } = await motiveOf('cnam-c2s');
    const change = { durationMinutes: 40, requiredDocuments: ['Carte Vitale', 'RIB'] };
    const changed = await catalogue.editCatalogue.change(coordinator(), id, version, change);
    expect(changed).toMatchObject({ ...change, version: 2 });
    await expect(
      catalogue.editCatalogue.change(coordinator(), id, version, change),
    ).rejects.toMatchObject({ code: 'VERSION.STALE' });
    await expect(catalogue.editCatalogue.change(manager(), id, 2, change)).rejects.toMatchObject({
      code: 'MOTIVE.FORBIDDEN',
    });
    const [last] = await changesOf('cnam-c2s');
    expect(last).toMatchObject({ act: 'edited', version: 2, authorId: 'coordinator-1' });
    expect(last?.differences.map(({ field }) => field)).toEqual([
      'durationMinutes',
      'requiredDocuments',
    ]);
    expect(last?.differences[0]).toEqual({ field: 'durationMinutes', before: 30, after: 40 });
  });

  it('takes the newer national version that it was shown, and no other', async () => {
    const released = starterMotives.map((one) =>
      one.code === 'cnam-ame' ? { ...one, version: 2, durationMinutes: 35 } : one,
    );
    const later = catalogue.nationalSet(released);
    const { id, version } = await motiveOf('cnam-ame');
    const offered = (await later.list(coordinator(), 'net-1')).filter(
      ({ standing }) => standing === 'newer',
    );
    expect(offered).toMatchObject([{ code: 'cnam-ame', motiveId: id, version: 2 }]);
    await expect(later.takeVersion(coordinator(), id, version, 3)).rejects.toMatchObject({
      code: 'MOTIVE.NO_NEWER_NATIONAL_VERSION',
    });
    const taken = await later.takeVersion(coordinator(), id, version, 2);
    expect(taken).toMatchObject({ durationMinutes: 35, version: 2, national: { version: 2 } });
    await expect(later.takeVersion(coordinator(), id, 2, 2)).rejects.toMatchObject({
      code: 'MOTIVE.NO_NEWER_NATIONAL_VERSION',
    });
    expect((await changesOf('cnam-ame')).map(({ act }) => act)).toEqual([
      'national-version-taken',
      'adopted',
    ]);
  });

  it('keeps who changed what from whoever has no business with it', async () => {
    for (const scope of [agent(), prescriber()]) {
      await expect(
        catalogue.motiveChanges.run(scope, { networkId: 'net-1' }, page),
      ).rejects.toMatchObject({ code: 'NETWORK.UNKNOWN' });
    }
  });
});

describe('a structure', () => {
  it('offers all of the catalogue at one request, and asking again changes nothing', async () => {
    const codes = starterMotives.map(({ code }) => code);
    const offered = await catalogue.subscriptions.choose(manager(), 'house-1', codes);
    expect(offered).toHaveLength(32);
    await service.forgetSaid();
    expect(await catalogue.subscriptions.choose(manager(), 'house-1', codes)).toEqual(offered);
    expect(await service.said()).toEqual([]);
    expect(await offer('cnaf-rsa')).toMatchObject({ durationMinutes: 45 });
    expect(await offer('cnaf-rsa', 'house-2')).toBeUndefined();
  });

  it('receives a correction at once, but for what it decides itself', async () => {
    const { id, version } = await subscriptionTo('cnaf-rsa');
    await catalogue.subscriptions.override(manager(), id, version, { durationMinutes: 50 });
    const motive = await motiveOf('cnaf-rsa');
    await catalogue.editCatalogue.change(coordinator(), motive.id, motive.version, {
      durationMinutes: 60,
      instructions: 'Venez dix minutes avant.',
    });
    expect(await offer('cnaf-rsa')).toMatchObject({
      durationMinutes: 50,
      stepMinutes: 50,
      instructions: 'Venez dix minutes avant.',
      version: 2,
    });
    expect(await changesOf('cnaf-rsa', 'house-1')).toMatchObject([
      {
        act: 'overridden',
        structureName: 'Maison de Valfleury',
        differences: [{ field: 'durationMinutes', before: null, after: 50 }],
      },
      { act: 'subscribed', differences: [] },
    ]);
  });

  it('is known to search and booking: slots have its duration, and end with its offer', async () => {
    const { id, version } = await subscriptionTo('papers');
    const kept = await catalogue.subscriptions.override(manager(), id, version, {
      durationMinutes: 60,
    });
    const search = {
      networkId: 'net-1',
      motiveCode: 'papers',
      from: civilDate('2026-03-03'),
      to: civilDate('2026-03-03'),
    };
    const minutes = async () =>
      Object.fromEntries(
        (await service.searchSlots.run(agent(), search)).map(({ structure, nextSlot }) => [
          structure.id,
          nextSlot && (+nextSlot.endsAt - +nextSlot.startsAt) / 60_000,
        ]),
      );
    expect(await minutes()).toEqual({ 'house-1': 60, 'house-2': 30 });
    const booked = await service.book.run(
      agent(),
      {
        motiveCode: 'papers',
        structureId: 'house-1',
        memberId: 'agent-1',
        startsAt: new Date('2026-03-03T08:00:00Z'),
        beneficiaryId: 'person-1',
      },
      once('book-papers'),
    );
    expect(booked.appointment?.motive).toMatchObject({
      durationMinutes: 60,
      version: 1,
      instructions: 'Sonnez à l’accueil.',
    });
    await catalogue.subscriptions.end(manager(), id, kept.version);
    expect(await minutes()).toEqual({ 'house-2': 30 });
    await expect(
      service.book.run(
        agent(),
        {
          motiveCode: 'papers',
          structureId: 'house-1',
          memberId: 'agent-1',
          startsAt: new Date('2026-03-03T10:00:00Z'),
          beneficiaryId: 'person-1',
        },
        once('book-papers-again'),
      ),
    ).rejects.toMatchObject({ code: 'MOTIVE.UNKNOWN' });
  });

  it('starts over, from its version, when it offers again', async () => {
    const offered = await catalogue.subscriptions.choose(manager(), 'house-1', ['papers']);
    expect(offered.find(({ motiveCode }) => motiveCode === 'papers')).toMatchObject({
      version: 4,
      durationMinutes: null,
    });
  });

  it('does not offer what the network has withdrawn', async () => {
    const { id, version } = await motiveOf('delicate');
    await catalogue.editCatalogue.change(coordinator(), id, version, { withdrawn: true });
    expect(await offer('delicate')).toBeUndefined();
    expect(await catalogue.offers.at(agent(), 'net-1', 'delicate')).toBeUndefined();
    await expect(
      catalogue.subscriptions.choose(manager(), 'house-1', ['delicate']),
    ).rejects.toMatchObject({ code: 'MOTIVE.NOT_IN_CATALOGUE' });
    expect((await changesOf('delicate')).map(({ act }) => act)).toEqual(['withdrawn']);
  });

  it('is kept by its own manager, not by that of another house', async () => {
    const { id, version } = await subscriptionTo('pension');
    const other = manager('manager-2', 'house-2');
    await expect(catalogue.subscriptions.list(other, 'house-1')).rejects.toMatchObject({
      code: 'STRUCTURE.UNKNOWN',
    });
    await expect(
      catalogue.subscriptions.override(other, id, version, { durationMinutes: 20 }),
    ).rejects.toMatchObject({ code: 'MOTIVE.NOT_SUBSCRIBED' });
    await expect(catalogue.subscriptions.end(other, id, version)).rejects.toMatchObject({
      code: 'MOTIVE.NOT_SUBSCRIBED',
    });
    const byCoordinator = await catalogue.subscriptions.override(coordinator(), id, version, {
      minNoticeMinutes: 60,
    });
    expect(byCoordinator).toMatchObject({ minNoticeMinutes: 60, version: 2 });
  });

  it('is offered by nobody from elsewhere', async () => {
    const scope = { ...prescriber(), networkIds: ['net-2'] } as const;
    expect(await catalogue.offers.of(scope, 'net-1', 'house-1', 'papers')).toBeUndefined();
    expect(await catalogue.offers.at(scope, 'net-1', 'papers')).toBeUndefined();
  });
});
