import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { demoMembers } from '@maillage/demo-network';
import { bootDirectory, type BootedDirectory } from '../booted-directory.builder.js';
import { FindPartners } from './use-cases/find-partners.query.js';

jest.setTimeout(120_000);

let directory: BootedDirectory;
beforeAll(async () => {
  directory = await bootDirectory();
});
afterAll(() => directory.close());

const manager = demoMembers.find(({ member }) =>
  member.grants.some(({ role }) => role === 'structure-manager'),
)!.member;
const own = manager.grants.find(({ role }) => role === 'structure-manager')!.scopeId;
const idOf = (name: string) =>
  demoMembers.find(({ member }) => member.displayName === name)!.member.id;
const julie = idOf('Julie Moreau');

const partnersAt = (structureId: string, role: 'structure-manager' | 'agent' | 'coordinator') =>
  directory.ask(role, `/v1/partners?filter[structureId]=${structureId}`);
const among = (structureId: string, ...memberIds: string[]) =>
  directory.app.get(FindPartners, { strict: false }).among(structureId, memberIds);

describe('the partners of a house', () => {
  it('are told to its manager, by name and team and nothing else', async () => {
    const { status, body } = await partnersAt(own, 'structure-manager');
    expect(status).toBe(200);
    const found = body.data as unknown as { id: string; displayName: string }[];
    const told = found.find(({ id }) => id === julie);
    expect(told).toEqual({
      ...{ id: julie, displayName: 'Julie Moreau', teamNames: [expect.any(String)] },
    });
    expect(found.map(({ id }) => id)).not.toContain(manager.id);
  });

  it('are not told to others, nor of other houses', async () => {
    const other = demoMembers
      .flatMap(({ member }) => member.grants)
      .find(({ scope, scopeId }) => scope === 'structure' && scopeId !== own)!.scopeId;
    expect((await partnersAt(other, 'structure-manager')).status).toBe(404);
    for (const role of ['agent', 'coordinator'] as const)
      expect((await partnersAt(own, role)).status).toBe(403);
  });

  it('are those whose team serves its department, no longer once it serves another', async () => {
    const agent = idOf('Camille Aubry');
    expect(await among(own, julie, agent, 'nobody')).toEqual([julie]);
    expect(await among('no-house', julie)).toEqual([]);
    const [grant] = demoMembers.find(({ member }) => member.id === julie)!.member.grants;
    const team = `/v1/operator-teams/${grant!.scopeId}`;
    const { body } = await directory.ask('admin', team);
    const moved = await directory.ask('admin', team, {
      ...{ method: 'PATCH', body: { departments: ['01'] } },
      headers: { 'if-match': `"${String(body['version'])}"` },
    });
    expect(moved.status).toBe(200);
    expect(await among(own, julie)).toEqual([]);
    const { body: after } = await partnersAt(own, 'structure-manager');
    expect(after.data.map(({ id }) => id)).not.toContain(julie);
  });
});
