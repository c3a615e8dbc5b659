import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { MemberScope } from '@maillage/kernel';
import { demoMembers, demoNetwork, demoStructures } from '@maillage/demo-network';
import { openBench, type Bench } from '../directory-bench.builder.js';
import { MongoHubs } from '../hubs/persistence/mongo-hubs.js';
import { HUB_MODEL, hubSchema, type HubDocument } from '../hubs/persistence/hub.schema.js';
import { FindGrantPlaces } from '../members/use-cases/find-grant-places.query.js';
import { GrantGiver } from '../members/use-cases/grant-giver.js';
import { readInvitationList } from './csv/read-invitation-list.js';
import type { Invitation } from './domain/invitation.js';
import { RandomLinks } from './links/random-links.js';
import { MongoInvitations } from './persistence/mongo-invitations.js';
import { AcceptInvitation } from './use-cases/accept-invitation.use-case.js';
import { Invite } from './use-cases/invite.use-case.js';
import { KnownPlaces } from './use-cases/known-places.query.js';
import { ReviewInvitations } from './use-cases/review-invitations.query.js';

jest.setTimeout(60_000);

let bench: Bench;
let desk: ReturnType<typeof deskOf>;
beforeAll(async () => {
  bench = await openBench();
  await bench.demo.run();
  desk = deskOf(bench);
});
beforeEach(async () => {
  await bench.empty('invitations', 'messages');
  await bench.forgetSaid();
});
afterAll(() => bench.close());

const networkIds = [demoNetwork.id];
const coordinator: MemberScope = { role: 'coordinator', memberId: 'hélène', networkIds };
const house = demoStructures[0];
if (!house) throw new Error('the demonstration has no house');
const manager = (structureId: string): MemberScope => ({
  role: 'structure-manager',
  memberId: 'sophie',
  structureIds: [structureId],
  networkIds,
});
const agentAtHouse = { role: 'agent', scope: 'structure', scopeId: house.id } as const;
const lou = { email: 'lou@exemple.invalid', displayName: 'Lou Ferrand' };
const refusal = (code: string) => expect.objectContaining({ code });
const nobody = { issuer: 'https://idp', subject: 's', email: null, memberId: null };

/** The use cases, and what they mailed. */
function deskOf({ connection, structures, networks, teams, members, ...with_ }: Bench) {
  const { unitOfWork, idempotency, ids, clock, outbox, models, messages } = with_;
  const store = new MongoInvitations(models.invitations);
  const links = new RandomLinks();
  const mailed: { readonly invitation: Invitation; readonly token: string }[] = [];
  const mail = {
    send: (_tx: unknown, invitation: Invitation, token: string): Promise<void> => {
      mailed.push({ invitation, token });
      return Promise.resolve();
    },
  };
  const hubs = new MongoHubs(connection.model<HubDocument>(HUB_MODEL, hubSchema));
  const found = new FindGrantPlaces(structures, networks, teams, hubs);
  const grants = new GrantGiver(found);
  const places = new KnownPlaces(networks, structures, teams);
  const review = new ReviewInvitations(store, members, places);
  const taking = new AcceptInvitation(
    ...([store, links, members, found, messages.entry, outbox, ids, clock] as const),
  );
  return {
    store,
    hubs,
    mailed,
    review,
    invite: new Invite(
      ...([store, links, mail, grants, review, unitOfWork, idempotency, ids, clock] as const),
    ),
    accept: (token: string, identity: Parameters<typeof taking.accept>[2] = nobody) =>
      unitOfWork.run((tx) => taking.accept(tx, token, identity)),
    lastToken: () => mailed.at(-1)?.token ?? '',
  };
}

describe('an invitation', () => {
  it('is mailed, makes a member when it is taken up, and is spent', async () => {
    const made = await desk.invite.one(coordinator, lou, agentAtHouse, undefined);
    expect(await bench.members.byEmail({ role: 'service', service: 'test' }, lou.email)).toBeNull();
    const token = desk.lastToken();
    const id = await desk.accept(token);
    const member = await bench.members.byId(coordinator, id ?? '');
    expect(member).toMatchObject({
      ...lou,
      grants: [{ ...agentAtHouse, networkIds }],
      lastSignInAt: null,
    });
    expect((await bench.said()).map(({ type }) => type)).toEqual([
      'directory.member.registered.v1',
    ]);
    expect(await desk.store.byId(coordinator, made.id)).toMatchObject({
      status: 'accepted',
      memberId: id,
    });
    expect(await desk.accept(token)).toBeNull();
    expect(await desk.accept('another token')).toBeNull();
    expect(await bench.messages.models.messages.find({}).lean()).toMatchObject([
      {
        recipient: { kind: 'member', id: 'hélène' },
        template: 'invitation-accepted',
        params: { memberId: id },
      },
    ]);
  });

  it('is forgotten 30 days after its link is over, with the address and the name', async () => {
    const [kept] = (await bench.models.invitations.collection.indexes()).filter(
      ({ expireAfterSeconds }) => expireAfterSeconds !== undefined,
    );
    expect(kept).toMatchObject({ key: { expiresAt: 1 }, expireAfterSeconds: 30 * 24 * 3600 });
  });

  it('to a hub stands for its networks on the day it is taken up, and for none once it is gone', async () => {
    const nation: MemberScope = { role: 'admin', memberId: 'nadia', networkIds: 'nation' };
    const hub = { id: 'hub-of-late', name: 'Pôle inventé', networkIds, version: 1 };
    await bench.unitOfWork.run((tx) => desk.hubs.insert(tx, hub));
    const place = { role: 'coordinator', scope: 'hub', scopeId: hub.id } as const;
    const early = { ...lou, email: 'early@exemple.invalid' };
    await desk.invite.one(nation, early, place, undefined);
    const first = desk.lastToken();
    const fewer = { ...hub, networkIds: ['net-elsewhere'], version: 2 };
    await bench.unitOfWork.run((tx) => desk.hubs.replace(tx, fewer, 1));
    const id = await desk.accept(first);
    const { grants } = await bench.members.byId({ role: 'service', service: 'test' }, id ?? '');
    expect(grants).toEqual([{ ...place, networkIds: ['net-elsewhere'] }]);

    const late = { ...lou, email: 'late@exemple.invalid' };
    await desk.invite.one(nation, late, place, undefined);
    await bench.unitOfWork.run((tx) => desk.hubs.remove(tx, hub.id, 2));
    expect(await desk.accept(desk.lastToken())).toBeNull();
  });

  it('gives a known member the grant, by who is signed in or by the invited address', async () => {
    const [camille, hugo] = demoMembers;
    const other = { ...agentAtHouse, scopeId: demoStructures[3]?.id ?? '' };
    const guest = { email: 'privée@exemple.invalid', displayName: 'Camille' };
    await desk.invite.one(coordinator, guest, other, undefined);
    const memberId = camille?.member.id ?? '';
    expect(await desk.accept(desk.lastToken(), { ...nobody, memberId })).toBe(memberId);
    expect((await bench.members.byId(coordinator, memberId)).grants).toHaveLength(2);

    const email = hugo?.email.toUpperCase() ?? '';
    await desk.invite.one(coordinator, { email, displayName: 'Hugo' }, other, undefined);
    expect(await desk.accept(desk.lastToken())).toBe(hugo?.member.id);
    expect((await bench.said()).map(({ type }) => type)).toEqual([
      'directory.member.updated.v1',
      'directory.member.updated.v1',
    ]);
  });

  it('sent again is good by the new link only; revoked or expired by none', async () => {
    const guest = { email: 'max@exemple.invalid', displayName: 'Max' };
    const { id } = await desk.invite.one(coordinator, guest, agentAtHouse, undefined);
    const first = desk.lastToken();
    await desk.invite.again(coordinator, id, 1);
    const second = desk.lastToken();
    expect(await desk.accept(first)).toBeNull();
    bench.clock.advanceBy({ days: 14 });
    expect(await desk.accept(second)).toBeNull();
    await desk.invite.again(coordinator, id, 2);
    await expect(desk.invite.revoke(coordinator, id, 2)).rejects.toThrow(refusal('VERSION.STALE'));
    await desk.invite.revoke(coordinator, id, 3);
    expect(await desk.accept(desk.lastToken())).toBeNull();
    await expect(desk.invite.again(coordinator, id, 4)).rejects.toThrow(refusal('INVITATION.OVER'));
  });

  it('is made once for an address and a grant, and keeps no link in clear', async () => {
    const guest = { email: 'zoé@exemple.invalid', displayName: 'Zoé' };
    await desk.invite.one(coordinator, guest, agentAtHouse, undefined);
    const again = { ...guest, email: 'ZOÉ@exemple.invalid' };
    await expect(desk.invite.one(coordinator, again, agentAtHouse, undefined)).rejects.toThrow(
      refusal('INVITATION.GRANT_HELD'),
    );
    const stored = JSON.stringify(await bench.models.invitations.find({}).lean());
    expect(stored).toContain('zoé@exemple.invalid');
    expect(stored).not.toContain(desk.lastToken());
  });

  it('is seen by who may give its grant, and by nobody else', async () => {
    const guest = { email: 'noé@exemple.invalid', displayName: 'Noé' };
    const { id } = await desk.invite.one(coordinator, guest, agentAtHouse, undefined);
    const foreign: MemberScope = { role: 'coordinator', memberId: 'x', networkIds: ['other'] };
    expect((await desk.store.list(manager(house.id))).map((each) => each.id)).toEqual([id]);
    for (const scope of [foreign, manager('other-house')]) {
      expect(await desk.store.list(scope)).toEqual([]);
      await expect(desk.invite.revoke(scope, id, 1)).rejects.toThrow(
        refusal('INVITATION.NOT_FOUND'),
      );
    }
    const wanted = { role: 'coordinator', scope: 'network', scopeId: demoNetwork.id } as const;
    await expect(desk.invite.one(manager(house.id), guest, wanted, undefined)).rejects.toThrow(
      refusal('GRANT.FORBIDDEN'),
    );
  });
});

describe('a list of invitations', () => {
  const list = (...rows: string[]) =>
    readInvitationList(['\uFEFFCourriel;Nom;Rôle;Lieu', ...rows].join('\r\n'));
  const rows = [
    `ana@exemple.invalid;Ana;Conseiller;${house.name.toUpperCase()}`,
    `ANA@exemple.invalid;Ana encore;Conseiller;${house.name}`,
    `${demoMembers[0]?.email ?? ''};Camille;Conseiller;${house.name}`,
    'ben@exemple.invalid;Ben;Conseiller;Maison qui n’existe pas',
    `ben@@exemple;Ben;Conseiller;${house.name}`,
    `cléo@exemple.invalid;Cléo;Ministre;${house.name}`,
    'dan@exemple.invalid;Dan;Animateur;',
    `eve@exemple.invalid;;Conseiller;${house.name}`,
  ];
  const verdictsFor = async (scope: MemberScope) =>
    (await desk.review.execute(scope, list(...rows))).map(({ line, verdict }) => [line, verdict]);

  it('is judged line by line, by the right of who brings it', async () => {
    const expected = [
      [2, 'valid'],
      [3, 'duplicate'],
      [4, 'duplicate'],
      [5, 'unknown-place'],
      [6, 'bad-address'],
      [7, 'unknown-role'],
      [8, 'valid'],
      [9, 'no-name'],
    ];
    expect(await verdictsFor(coordinator)).toEqual(expected);
    const ofManager = expected.map(([line, verdict]) => [
      line,
      line === 8 ? 'not-your-right' : verdict,
    ]);
    expect(await verdictsFor(manager(house.id))).toEqual(ofManager);
    expect(await desk.store.list(coordinator)).toEqual([]);
  });

  it('invites the valid ones once, however often it is applied', async () => {
    const before = desk.mailed.length;
    await desk.invite.list(coordinator, list(...rows));
    const again = await desk.invite.list(coordinator, list(...rows));
    expect(again.filter(({ verdict }) => verdict === 'valid')).toEqual([]);
    expect(desk.mailed.slice(before).map(({ invitation }) => invitation.email)).toEqual([
      'ana@exemple.invalid',
      'dan@exemple.invalid',
    ]);
  });

  it('is bounded, and must name its columns', () => {
    const many = Array.from({ length: 501 }, (_, n) => `a${String(n)}@b.fr;A;Conseiller;x`);
    expect(() => list(...many)).toThrow(refusal('INVITATIONS.TOO_MANY_LINES'));
    expect(list(...many.slice(1))).toHaveLength(500);
    expect(() => readInvitationList('nom,role\nA,b')).toThrow('lacks courriel, lieu');
    expect(() => readInvitationList('courriel,nom,role,lieu\n"a')).toThrow(
      refusal('INVITATIONS.UNREADABLE_LIST'),
    );
  });
});
