import { DomainError } from '@maillage/kernel';
import { parse } from 'csv-parse/sync';
import { COLUMNS, foldedWord, MOST_LINES, type WrittenLine } from '../domain/invitation-list.js';

/**
 * Reads a list of invitations: comma or semicolon, quotes as in RFC 4180, a heading that names the columns in any order.
 * @throws DomainError `INVITATIONS.UNREADABLE_LIST`, `INVITATIONS.TOO_MANY_LINES` (unprocessable).
 */
export function readInvitationList(csv: string): WrittenLine[] {
  const rows = rowsOf(csv);
  const heading = (rows[0]?.record ?? []).map(foldedWord);
  const missing = COLUMNS.filter((name) => !heading.includes(name));
  if (missing.length > 0) throw unreadable(`the heading lacks ${missing.join(', ')}`);
  const lines = rows.slice(1);
  if (lines.length > MOST_LINES) {
    throw new DomainError(
      'unprocessable',
      'INVITATIONS.TOO_MANY_LINES',
      `${String(lines.length)} lines; at most ${String(MOST_LINES)} at once`,
    );
  }
  return lines.map(({ record, line }) => {
    const of = (name: (typeof COLUMNS)[number]): string =>
      (record[heading.indexOf(name)] ?? '').trim().slice(0, 300);
    return {
      line,
      email: of('courriel'),
      displayName: of('nom'),
      role: of('role'),
      place: of('lieu'),
    };
  });
}

interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

function rowsOf(csv: string): Row[] {
  try {
    const parsed: unknown = parse(csv, {
      bom: true,
      delimiter: [',', ';'],
      relax_column_count: true,
      skip_records_with_empty_values: true,
      info: true,
    });
    return (parsed as { record: string[]; info: { lines: number } }[]).map(({ record, info }) => ({
      record,
      line: info.lines,
    }));
  } catch {
    throw unreadable('its quotes do not match');
  }
}

function unreadable(why: string): DomainError {
  const message = `this is no list of invitations: ${why}`;
  return new DomainError('unprocessable', 'INVITATIONS.UNREADABLE_LIST', message);
}
