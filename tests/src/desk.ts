import { addDays, civilDateOf, parseQuarter, quarterCode, quarterOf } from '@maillage/calendar';
import type {
  AppointmentResource,
  MotiveResource,
  NewAppointment,
  SlotResource,
  StructureSlots,
} from '@maillage/contracts/http/appointments';
import type { BeneficiaryResource, NewBeneficiaryInput } from '@maillage/contracts/http/directory';
import type { QuarterDashboard } from '@maillage/contracts/http/reporting';
import type { CivilDate } from '@maillage/kernel';
import { eventually } from '@maillage/testing';
import type { Answer, Client, Write } from './client.js';
import type { SignedIn } from './session.js';

export interface Page<T> {
  readonly data: readonly T[];
  readonly page: { readonly after: string | null };
}

const zone = 'Europe/Paris';

/** Civil day, `days` from today, in the demonstration's zone. */
export function dayFromToday(days = 0): CivilDate {
  return addDays(civilDateOf(new Date(), zone), days);
}

export function quarterOfDay(day: string): string {
  return quarterCode(quarterOf(day as CivilDate));
}

/** The query string of a list; names such as `filter[day]` are encoded. */
export function query(values: Readonly<Record<string, string>>): string {
  return `?${new URLSearchParams(values).toString()}`;
}

/** Motives of the network that a member works in. */
export async function motivesOf(member: SignedIn): Promise<readonly MotiveResource[]> {
  const { networkId } = member;
  const search = query({ 'filter[networkId]': networkId, 'page[size]': '200' });
  return (await member.read<Page<MotiveResource>>(`/api/appointments/v1/motives${search}`)).data;
}

export interface SlotWindow {
  readonly motiveCode: string;
  readonly from?: CivilDate;
  readonly to?: CivilDate;
  readonly structureId?: string;
}

/** Free slots by house, three weeks from today unless told; 31 days at most. */
export async function housesWithSlots(
  member: SignedIn,
  { motiveCode, from = dayFromToday(), to = dayFromToday(21), structureId }: SlotWindow,
): Promise<readonly StructureSlots[]> {
  const place = structureId === undefined ? {} : { structureId };
  const search = query({ networkId: member.networkId, motiveCode, from, to, ...place });
  return (await member.read<Page<StructureSlots>>(`/api/appointments/v1/slots${search}`)).data;
}

/** The next free slot in the member's own house. */
export async function nextSlotAtHome(member: SignedIn, motiveCode: string): Promise<SlotResource> {
  const [house] = await housesWithSlots(member, { motiveCode, structureId: member.placeId });
  const slot = house?.slots[0];
  if (!slot) throw new Error(`no free slot for ${motiveCode} in the next three weeks`);
  return slot;
}

const beneficiariesPath = '/api/directory/v1/beneficiaries';

/**
 * Enters an invented person; without a contact unless told. Whoever bears the same name already is somebody else.
 */
export async function enterPerson(
  member: SignedIn,
  over: Partial<NewBeneficiaryInput> = {},
): Promise<BeneficiaryResource> {
  const person: NewBeneficiaryInput = {
    networkId: member.networkId,
    structureId: member.placeId,
    surname: 'Essai',
    firstName: 'Personne',
    ...over,
  };
  const confirmedDifferentFrom: string[] = [];
  for (let look = 0; look < 10; look += 1) {
    const body = { ...person, confirmedDifferentFrom };
    const answer = await member.post<BeneficiaryResource & Partial<PossibleDuplicate>>(
      beneficiariesPath,
      body,
    );
    if (answer.status === 201) return answer.body;
    const { code, candidates = [] } = answer.body;
    if (code !== 'BENEFICIARY.POSSIBLE_DUPLICATE') break;
    confirmedDifferentFrom.push(...candidates.map(({ id }) => id));
  }
  return member.make<BeneficiaryResource>(beneficiariesPath, { ...person, confirmedDifferentFrom });
}

interface PossibleDuplicate {
  readonly code: string;
  readonly candidates: readonly { readonly id: string; readonly score: number }[];
}

export const appointmentsPath = '/api/appointments/v1/appointments';

export function book(
  member: Pick<Client, 'post'>,
  wanted: NewAppointment,
  write: Write = {},
): Promise<Answer<AppointmentResource>> {
  return member.post<AppointmentResource>(appointmentsPath, wanted, write);
}

/** Every appointment of a person that the member may read. */
export async function appointmentsOf(
  member: SignedIn,
  beneficiaryId: string,
): Promise<AppointmentResource[]> {
  const found: AppointmentResource[] = [];
  let after: string | null = '';
  while (after !== null) {
    const cursor: Record<string, string> = after === '' ? {} : { 'page[after]': after };
    const search = query({
      'filter[beneficiaryId]': beneficiaryId,
      'page[size]': '200',
      ...cursor,
    });
    const page: Page<AppointmentResource> = await member.read(`${appointmentsPath}${search}`);
    found.push(...page.data);
    after = page.page.after;
  }
  return found;
}

/** The quarter's dashboard as this member may see it. */
export function dashboardOf(member: SignedIn, quarter: string): Promise<QuarterDashboard> {
  parseQuarter(quarter);
  const search = query({ networkId: member.networkId, quarter });
  return member.read<QuarterDashboard>(`/api/reporting/v1/dashboards/quarter${search}`);
}

/** The dashboard once nothing moves any more: the same in two looks, 300 ms apart. */
export async function settledDashboardOf(
  member: SignedIn,
  quarter: string,
): Promise<QuarterDashboard> {
  let last = '';
  return eventually(
    async () => {
      const present = await dashboardOf(member, quarter);
      const text = JSON.stringify(present);
      const same = text === last;
      last = text;
      return same ? present : null;
    },
    { timeoutMs: 20_000, intervalMs: 300, message: 'the dashboard to settle' },
  );
}
