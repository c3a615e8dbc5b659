import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { DomainError } from '@maillage/kernel';
import { listColumns, type ListColumn, type ListLine } from './domain/national-list.js';

interface ParsedLine {
  readonly info: { readonly lines: number };
  readonly record: readonly string[];
}

/**
 * Reads the open-data list from a file.
 * @throws DomainError invalid `IMPORT.UNREADABLE_FILE`, `IMPORT.WRONG_COLUMNS`: one sentence that says what to do.
 */
export async function readNationalListFile(path: string): Promise<readonly ListLine[]> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw unreadable(`The file ${path} cannot be read (${why}); give the path of the CSV list.`);
  }
  return readNationalList(text, path);
}

/** Reads the text of the list; `name` is how the file is called in a refusal. */
export function readNationalList(text: string, name: string): readonly ListLine[] {
  const parsed = parseCsv(text, name);
  const heading = parsed[0]?.record ?? [];
  const missing = listColumns.filter((column) => !heading.includes(column));
  if (missing.length > 0) {
    throw new DomainError(
      'invalid',
      'IMPORT.WRONG_COLUMNS',
      `The file ${name} is not the list of France Services structures: column ${missing.join(', ')} is missing; take the CSV published on data.gouv.fr.`,
      { missing },
    );
  }
  const positions = listColumns.map((column) => [column, heading.indexOf(column)] as const);
  return parsed.slice(1).map(({ record, info }) => ({
    line: info.lines - record.join('').split('\n').length + 1,
    cells: Object.fromEntries(
      positions.map(([column, position]) => [column, record[position] ?? '']),
    ) as Record<ListColumn, string>,
    ...(record.length === heading.length
      ? {}
      : { cellCount: { found: record.length, expected: heading.length } }),
  }));
}

function parseCsv(text: string, name: string): ParsedLine[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as ParsedLine[];
  } catch (error) {
    const why = (error as Error).message;
    throw unreadable(
      `The file ${name} is not readable as CSV (${why}); take the CSV published on data.gouv.fr.`,
    );
  }
}

function unreadable(message: string): DomainError {
  return new DomainError('invalid', 'IMPORT.UNREADABLE_FILE', message);
}
