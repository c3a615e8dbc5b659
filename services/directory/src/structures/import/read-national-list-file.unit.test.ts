import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { readListLine } from './domain/national-list.js';
import { readList } from './domain/read-list.js';
import { readNationalList, readNationalListFile } from './read-national-list-file.js';

const sample = new URL('sample/france-services-invented.csv', import.meta.url);

describe('the file of the national list', () => {
  it('gives its 40 lines with the number of the line each begins on, quoted line breaks counted', async () => {
    const lines = readNationalList(await readFile(sample, 'utf8'), 'sample');
    expect(lines).toHaveLength(40);
    expect(lines[0]).toMatchObject({ line: 2, cells: { id_fs: '9001' } });
    expect(lines[20]).toMatchObject({ line: 22, cells: { id_fs: '9021' } });
    expect(lines[21]).toMatchObject({ line: 24, cells: { id_fs: '9022' } });
  });

  it('has every line understood, odd hours or not', async () => {
    const lines = readNationalList(await readFile(sample, 'utf8'), 'sample');
    expect(lines.filter((line) => !readListLine(line).accepted)).toEqual([]);
  });

  it('leaves out a line with too few or too many cells, by its number, and reads the rest', async () => {
    const written = (await readFile(sample, 'utf8')).split('\n');
    const short = [...written];
    short[2] = '"9002","01","France services trop courte"';
    short[4] = `${short[4] ?? ''},"de trop"`;
    short.splice(4, 0, '');
    const read = readList(readNationalList(short.join('\n'), 'sample'), () => 'hash');
    const expected = (written[0] ?? '').split(',').length;
    expect(read.structures).toHaveLength(38);
    expect(read.refused).toEqual([
      {
        line: 3,
        nationalId: '9002',
        column: null,
        reason: 'too-few-cells',
        text: `3 / ${String(expected)}`,
      },
      {
        line: 6,
        nationalId: '9004',
        column: null,
        reason: 'too-many-cells',
        text: `${String(expected + 1)} / ${String(expected)}`,
      },
    ]);
  });

  it('is refused in one sentence when it is missing, is no list, or is no CSV', async () => {
    await expect(readNationalListFile('/nowhere/list.csv')).rejects.toMatchObject({
      code: 'IMPORT.UNREADABLE_FILE',
      message: expect.stringContaining('/nowhere/list.csv cannot be read (ENOENT)'),
    });
    expect(() => readNationalList('id_fs,name\n1,x\n', 'list.csv')).toThrow(
      /list\.csv is not the list of France Services structures: column insee_dep, .* is missing/,
    );
    expect(() => readNationalList('a,"b\nc', 'list.csv')).toThrow('is not readable as CSV');
  });
});
