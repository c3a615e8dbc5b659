import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { jsonOf } from './json-body.js';

const read = (text: string, type = 'application/json'): unknown => jsonOf(Buffer.from(text), type);
const refused = (code: string) => expect.objectContaining({ code: `REQUEST.${code}` });

describe('a JSON body', () => {
  it('is read as JSON.parse reads it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{"a":1,"a":2}'],
    ['{"b":[{"a":1,"c":{"a":1},"a":2}]}'],
    ['{"a":1,"\\u0061":2}'],
    ['{"a" : "}" , "b":"\\"", "a"\n:1}'],
  ])('is refused when an object names a field twice: %s', (text) => {
    expect(() => read(text)).toThrow(refused('REPEATED_NAME'));
  });

  it.each([
    ['{"a":{"a":1},"b":{"a":1}}'],
    ['[{"a":1},{"a":1}]'],
    ['{"a":"a","b":["a","a","\\"a\\":"]}'],
  ])('may name a field in several objects: %s', (text) => {
    expect(read(text)).toEqual(JSON.parse(text));
  });

  it('is read when it is as large and as deep as a body may be', () => {
    const escaped = `"${'\\n'.repeat(500_000)}"`;
    expect(read(escaped)).toHaveLength(500_000);
    expect(() => read(`${'['.repeat(500_000)}${']'.repeat(500_000)}`)).not.toThrow();
  });

  it.each([[''], [' '], ['{'], ['{"a":1}{"a":1}'], ['undefined'], ["{'a':1}"], ['a=1']])(
    'is refused when it is none: %j',
    (text) => {
      expect(() => read(text)).toThrow(refused('NOT_JSON'));
    },
  );

  it('is refused in another encoding than UTF-8, said or unsaid', () => {
    const latin = Buffer.from('{"surname":"Lefèvre"}', 'latin1');
    expect(() => jsonOf(latin, 'application/json')).toThrow(refused('BROKEN_TEXT'));
    for (const charset of ['iso-8859-1', 'utf-16', '"utf-7"']) {
      const reading = () => read('{"a":1}', `application/json; charset=${charset}`);
      expect(reading).toThrow(expect.objectContaining({ statusCode: 415 }));
    }
    expect(read('{"a":1}', 'application/json; charset="UTF-8"')).toEqual({ a: 1 });
  });
});
