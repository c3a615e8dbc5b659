import type { SettlementCauseKind, StructureCancellationReason } from '@maillage/contracts/codes';
import type { SettlementResource } from '@maillage/contracts/http/appointments';
import { momentIn } from '../time/french-dates.js';

export const causeLabels: Record<SettlementCauseKind, string> = {
  absence: 'conseiller absent',
  closure: 'fermeture',
  holiday: 'jour férié',
  suspension: 'compte suspendu',
  departure: 'ne reçoit plus dans la maison',
};

/** « mardi 3 mars 2026 à 10:00 », by the clock of the house. */
export const whenOf = ({ zone, startsAt }: Pick<SettlementResource, 'zone' | 'startsAt'>): string =>
  momentIn(zone, startsAt);

/** « conseiller absent, fermeture ». */
export const whatTook = (kinds: readonly SettlementCauseKind[]): string =>
  kinds.map((kind) => causeLabels[kind]).join(', ');

/** Why it is to be settled, each reason once. */
export const whyOf = ({ causes }: Pick<SettlementResource, 'causes'>): string =>
  whatTook([...new Set(causes.map(({ kind }) => kind))]);

/** What a person is most likely told: that the house is closed, or that the member is away. */
export function reasonOf(settlements: readonly SettlementResource[]): StructureCancellationReason {
  const kinds = settlements.flatMap(({ causes }) => causes.map(({ kind }) => kind));
  const closed = kinds.some((kind) => kind === 'closure' || kind === 'holiday');
  return closed ? 'structure-closed' : 'agent-absent';
}
