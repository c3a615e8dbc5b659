import { channels, operatorCodes, themes } from '@maillage/contracts/codes';
import {
  addCounts,
  countOf,
  counted,
  countsUnder,
  delayOf,
  dimensions,
  histogramsByOperator,
  noOperator,
  sharesOf,
  weeksOfQuarter,
  type Counts,
  type Delay,
  type RollUp,
  type Share,
} from '../../indicators/ports/figures.js';
import type { StructureCopy } from '../../structures/ports/structures.js';

/** A figure beside the two it is compared with; null where nothing was counted in that quarter. */
export interface Figure {
  readonly value: number;
  readonly previousQuarter: number | null;
  readonly sameQuarterLastYear: number | null;
}

/** Roll-ups of the three quarters a dashboard shows. */
export interface ComparedRollUps {
  readonly present: readonly RollUp[];
  readonly previous: readonly RollUp[];
  readonly lastYear: readonly RollUp[];
}

export type OperatorDelay = Delay & { readonly operatorCode: string };

/** Figures of several structures added up; the same for any grouping of them. Source: domain-reporting §5. */
export function quarterFigures({ present, previous, lastYear }: ComparedRollUps) {
  const [now, before, then] = [totalOf(present), totalOf(previous), totalOf(lastYear)];
  const figure = (key: string): Figure => ({
    value: countOf(now ?? {}, key),
    previousQuarter: before && countOf(before, key),
    sameQuarterLastYear: then && countOf(then, key),
  });
  const counts = now ?? {};
  return {
    requests: figure(counted.requests),
    appointmentsBooked: figure(counted.booked),
    appointmentsHonoured: figure(counted.honoured),
    appointmentsMissed: figure(counted.missed),
    activitiesToConfirm: countOf(counts, counted.toConfirm),
    operators: shareOfEach(counts, dimensions.operator, [...operatorCodes, noOperator]),
    solvedOnTheSpot: solvedOnTheSpot(counts),
    channels: shareOfEach(counts, dimensions.channel, channels),
    themes: shareOfEach(counts, dimensions.theme, themes),
    firstResponse: delaysOf(counts, dimensions.firstResponse),
    resolution: delaysOf(counts, dimensions.resolution),
    legsOpened: countOf(counts, counted.legsOpened),
    legsResolved: countOf(counts, counted.legsResolved),
    updatedAt: newestOf(present),
  };
}

/** One line per house, in the order given; requests by Monday-week of the quarter. */
export function structureLines(
  structures: readonly StructureCopy[],
  present: readonly RollUp[],
  quarter: string,
) {
  const byStructure = new Map(present.map((rollUp) => [rollUp.structureId, rollUp.counts]));
  const weeks = weeksOfQuarter(quarter);
  return structures.map(({ id, name, commune, format }) => {
    const counts = byStructure.get(id) ?? {};
    return {
      id,
      name,
      commune,
      format,
      requests: countOf(counts, counted.requests),
      honoured: countOf(counts, counted.honoured),
      weeks: weeks.map((monday) => countOf(counts, `${dimensions.week}:${monday}`)),
    };
  });
}

function totalOf(rollUps: readonly RollUp[]): Counts | null {
  return rollUps.length === 0 ? null : addCounts(...rollUps.map(({ counts }) => counts));
}

/** Every known value, the largest count first, those at zero last. */
function shareOfEach(counts: Counts, dimension: string, values: readonly string[]): Share[] {
  const found = countsUnder(counts, dimension);
  const entries = values.map((value) => [value, countOf(found, value)] as const);
  return sharesOf(entries.sort(([, a], [, b]) => b - a));
}

function solvedOnTheSpot(counts: Counts) {
  const { unknown = 0, ...known } = countsUnder(counts, dimensions.outcome);
  const denominator = Object.values(known).reduce((sum, count) => sum + count, 0);
  return { numerator: countOf(known, 'solved-on-the-spot'), denominator, unknown };
}

function delaysOf(counts: Counts, dimension: string): OperatorDelay[] {
  const histograms = histogramsByOperator(counts, dimension);
  return [...histograms].map(([operatorCode, each]) => ({ operatorCode, ...delayOf(each) }));
}

function newestOf(rollUps: readonly RollUp[]): Date | null {
  const instants = rollUps.map(({ updatedAt }) => updatedAt.getTime());
  return instants.length === 0 ? null : new Date(Math.max(...instants));
}
