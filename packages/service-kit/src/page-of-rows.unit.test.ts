import { describe, expect, it } from '@jest/globals';
import { pageOfRows } from './page-of-rows.js';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));

describe('a page of rows', () => {
  it('goes on after the row it is told, and says when it is the last', () => {
    const first = pageOfRows(rows, { size: 2 });
    expect(first).toEqual({ data: [{ id: 'a' }, { id: 'b' }], page: { after: 'b' } });
    const last = pageOfRows(rows, { size: 3, after: 'b' });
    expect(last).toEqual({ data: rows.slice(2), page: { after: null } });
    expect(pageOfRows([], { size: 2 })).toEqual({ data: [], page: { after: null } });
  });

  it('refuses a cursor that names no row', () => {
    expect(() => pageOfRows(rows, { size: 2, after: 'z' })).toThrow('page[after] names no row');
  });
});
