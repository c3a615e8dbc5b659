import type { HashedStructure } from './import-plan.js';
import type { OddHoursLine, RefusedLine } from './import-report.js';
import { readListLine, type ListedStructure, type ListLine } from './national-list.js';

/** A whole list, read: the houses, and what of it has to be reported. */
export interface ReadList {
  readonly structures: readonly HashedStructure[];
  readonly oddHours: readonly OddHoursLine[];
  readonly refused: readonly RefusedLine[];
}

/**
 * Reads every line; of two lines with one `id_fs` the first counts. A line with more or fewer cells than the heading
 * is left out. `hashOf` hashes all that a line says.
 */
export function readList(
  lines: readonly ListLine[],
  hashOf: (structure: ListedStructure) => string,
): ReadList {
  const structures: HashedStructure[] = [];
  const oddHours: OddHoursLine[] = [];
  const refused: RefusedLine[] = [];
  const seen = new Set<string>();
  for (const listLine of lines) {
    const { line, cellCount } = listLine;
    const nationalId = listLine.cells.id_fs;
    if (cellCount !== undefined) {
      const { found, expected } = cellCount;
      const reason = found < expected ? 'too-few-cells' : 'too-many-cells';
      const text = `${String(found)} / ${String(expected)}`;
      refused.push({ line, nationalId, column: null, text, reason });
      continue;
    }
    const read = readListLine(listLine);
    if (!read.accepted) {
      const { column, text } = read;
      refused.push({ line, nationalId, column, text, reason: 'meaningless-value' });
    } else if (seen.has(nationalId)) {
      refused.push({ line, nationalId, column: 'id_fs', text: nationalId, reason: 'repeated-id' });
    } else {
      seen.add(nationalId);
      structures.push({ structure: read.structure, contentHash: hashOf(read.structure) });
      oddHours.push(...read.oddities.map((oddity) => ({ line, nationalId, ...oddity })));
    }
  }
  return { structures, oddHours, refused };
}
