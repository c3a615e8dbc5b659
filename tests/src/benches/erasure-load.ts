import { serviceNames } from '@maillage/contracts/codes';
import type { ErasureResource, OperatorTeamResource } from '@maillage/contracts/http/directory';
import type { CaseResource, MandateResource } from '@maillage/contracts/http/referrals';
import type { RunningMaillage } from '@maillage/infra/test-servers';
import { eventually } from '@maillage/testing';
import { book, dayFromToday, enterPerson, query, type Page } from '../desk.js';
import type { WantedSlot } from '../free-slots.js';
import type { SignedIn } from '../session.js';
import { bareTransactionRate } from './bare-transactions.js';
import { percentile, spread } from './percentiles.js';

/** Persons erased at each size. */
export const ERASED_AT_EACH_SIZE = 12;
const POLL_MS = 20;
const BOUND_MS = 60_000;
const BARE_SECONDS = 2;

export interface ErasureFigures {
  /** Persons in the network. */
  readonly persons: number;
  /** Milliseconds, request → the dossier says that every service is done. */
  readonly times: readonly number[];
  /** Milliseconds, as the dossier has them, request → each service done. */
  readonly byService: ReadonlyMap<string, readonly number[]>;
  /** Milliseconds of a bare transaction on the same server, right afterwards. */
  readonly bare: number;
}

/** Enters persons who have an appointment to come, a mandate, and a case with a team. */
export async function enterToBeErased(
  agent: SignedIn,
  slots: WantedSlot[],
  count: number,
): Promise<string[]> {
  const search = query({ 'filter[networkId]': agent.networkId, 'page[size]': '200' });
  const teams = await agent.read<Page<OperatorTeamResource>>(
    `/api/directory/v1/operator-teams${search}`,
  );
  const team = teams.data.find(({ operatorCode }) => operatorCode === 'CNAF') ?? teams.data[0];
  if (!team) throw new Error('the demonstration has no operator team');
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const mail = `bench-${slots.length}@exemple.invalid`;
    const { id } = await enterPerson(agent, { surname: `Partant${slots.length}`, mail });
    const slot = slots.pop();
    if (!slot) throw new Error('no free slot is left');
    const booked = await book(agent, { ...slot, beneficiaryId: id });
    if (booked.status !== 201) throw new Error(`not booked: ${JSON.stringify(booked.body)}`);
    await openCase(agent, id, team);
    await agent.read(`/api/directory/v1/beneficiaries/${id}`);
    ids.push(id);
  }
  return ids;
}

async function openCase(
  agent: SignedIn,
  beneficiaryId: string,
  team: OperatorTeamResource,
): Promise<void> {
  const mandate = await agent.make<MandateResource>('/api/referrals/v1/mandates', {
    beneficiaryId,
    structureId: agent.placeId,
    operatorCodes: [team.operatorCode],
    channel: 'paper-signed',
    duration: '31',
    signedOn: dayFromToday(),
    protectiveMeasure: false,
  });
  await agent.make<CaseResource>('/api/referrals/v1/cases', {
    mandateId: mandate.id,
    subject: 'Droits suspendus',
    description: 'Plus de versement depuis deux mois.',
    procedureCode: 'rsa',
    blockageCode: 'payment-blocked',
    urgency: 'none',
    teamIds: [team.id],
  });
}

/** Erases them one after the other. */
export async function measureErasures(
  product: RunningMaillage,
  agent: SignedIn,
  ids: readonly string[],
  persons: number,
): Promise<ErasureFigures> {
  const times: number[] = [];
  const byService = new Map<string, number[]>(serviceNames.map((name) => [name, []]));
  for (const id of ids) {
    const since = performance.now();
    const ended = await erase(agent, id);
    times.push(performance.now() - since);
    for (const [name, at] of Object.entries(ended.done)) {
      byService.get(name)?.push(Date.parse(at ?? '') - Date.parse(ended.requestedAt));
    }
  }
  const url = product.run().operator.mongoUrls['appointments'] ?? '';
  const bare = 1000 / (await bareTransactionRate(url, 1, BARE_SECONDS));
  return { persons, times, byService, bare };
}

async function erase(agent: SignedIn, id: string): Promise<ErasureResource> {
  const begun = await agent.make<ErasureResource>(`/api/directory/v1/beneficiaries/${id}/erasure`, {
    reason: 'asked-by-person',
    confirmed: true,
  });
  return eventually(
    async () => {
      const held = await agent.read<ErasureResource>(`/api/directory/v1/erasures/${begun.id}`);
      return held.finishedAt === null ? null : held;
    },
    { timeoutMs: 2 * BOUND_MS, intervalMs: POLL_MS, message: 'every service to be done' },
  );
}

/** The sizes side by side, and whether it grows. */
export function sayErasures(say: (line: string) => void, figures: readonly ErasureFigures[]): void {
  const median = ({ times }: ErasureFigures): number => percentile(times, 50);
  say('\nErasure, request → the dossier says that every service is done');
  for (const each of figures) {
    const { persons, times, byService, bare } = each;
    const services = [...byService].map(
      ([name, delays]) => `${name} ${percentile(delays, 50).toFixed(0)}`,
    );
    say(
      `  ${String(persons).padStart(6)} persons  ${spread(times)} · ${(median(each) / bare).toFixed(0)} bare transactions (${bare.toFixed(1)} ms each)`,
    );
    say(`                  done after, p50 ms: ${services.join(', ')}`);
  }
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) return;
  const ratio = (of: (each: ErasureFigures) => number): string => (of(last) / of(first)).toFixed(2);
  say(
    `  ${last.persons} against ${first.persons} persons: × ${ratio(median)}; in bare transactions × ${ratio((each) => median(each) / each.bare)}`,
  );
  const worst = Math.max(...figures.flatMap(({ times }) => times));
  const met = worst <= BOUND_MS ? 'met' : 'not met';
  say(`  all within ${BOUND_MS / 1000} s: ${met} (${(worst / 1000).toFixed(1)} s)`);
}
