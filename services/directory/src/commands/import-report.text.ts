import { counted } from '@maillage/kernel';
import { hoursFaults, type HoursFault } from '../structures/import/domain/list-hours.js';
import {
  housesByFault,
  type ImportReport,
  type RefusedLine,
} from '../structures/import/domain/import-report.js';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const REASONS: Readonly<Record<HoursFault, string>> = {
  'empty-block': 'a block that ends when it begins: dropped',
  'repeated-block': 'the same block twice: kept once',
  'overlapping-blocks': "blocks overlap: the week's hours are unknown",
  'unreadable-hours': "not written as hours: the week's hours are unknown",
  'no-hours': 'no hours on any day: unknown',
};

/** The report of an import for a person at a terminal. */
export function importReportText(report: ImportReport): string {
  return [...odd(report), ...networks(report), ...summary(report)].join('\n');
}

function odd({ oddHours, refused }: ImportReport): string[] {
  return [
    ...refused.map(
      (one) => `line ${String(one.line)}, id_fs ${one.nationalId}: left out, ${whyRefused(one)}`,
    ),
    ...oddHours.map(
      ({ line, nationalId, day, text, fault }) =>
        `line ${String(line)}, id_fs ${nationalId}, ${day === null ? 'whole week' : (DAYS[day - 1] ?? '')}: "${text}": ${REASONS[fault]}`,
    ),
  ];
}

function whyRefused({ column, text, reason }: RefusedLine): string {
  if (reason === 'repeated-id') return 'its id_fs stands on an earlier line';
  return column === null
    ? `its cells do not match the heading (${text})`
    : `${column} is "${text}"`;
}

function networks(report: ImportReport): string[] {
  return report.networks
    .filter(({ created, updated, vanished }) => created + updated + vanished > 0)
    .map(
      ({ department, name, created, updated, unchanged, vanished }) =>
        `${department} ${name}: ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged, ${String(vanished)} vanished`,
    );
}

function summary(report: ImportReport): string[] {
  const { dryRun, lines, created, updated, unchanged, vanished, networksCreated } = report;
  const houses = housesByFault(report.oddHours);
  const faults = hoursFaults
    .filter((fault) => houses.has(fault))
    .map((fault) => `${fault} ${String(houses.get(fault))}`);
  const kept = report.review.filter(({ kind }) => kind === 'hand-edited').length;
  const changes = created + updated + vanished + networksCreated;
  return [
    `${counted(lines, 'line')}: ${String(created)} created, ${String(updated)} updated, ${String(unchanged)} unchanged, ${String(vanished)} vanished, ${String(report.refused.length)} left out; ${counted(networksCreated, 'network')} created.`,
    ...(faults.length === 0 ? [] : [`Houses with odd hours: ${faults.join(', ')}.`]),
    ...(kept === 0 ? [] : [`Kept against the list: ${counted(kept, 'field')} edited by hand.`]),
    ...(changes === 0 ? ['No change.'] : []),
    ...(dryRun ? ['Dry run: nothing was written.'] : []),
  ];
}
