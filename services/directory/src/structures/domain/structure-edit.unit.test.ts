import { describe, expect, it } from '@jest/globals';
import type { WallTime } from '@maillage/kernel';
import { aStructure } from './a-structure.builder.js';
import { editedStructure, type EditContext, type StructureWish } from './structure-edit.js';
import type { WeekHours } from './structure.js';

let made = 0;
const context: EditContext = {
  departments: ['01', '971'],
  mainHouse: null,
  antennas: 0,
  now: new Date('2026-11-23T08:00:00Z'),
  nextId: () => `new-${String(++made)}`,
};
const edit = (wish: StructureWish, over: Partial<EditContext> = {}, house = aStructure()) =>
  editedStructure(house, wish, { ...context, ...over });
const refused = (code: string) => expect.objectContaining({ code: `STRUCTURE.${code}` });
const block = (from: string, to: string) => ({ from: from as WallTime, to: to as WallTime });
const monday = (...blocks: ReturnType<typeof block>[]): WeekHours => ({
  1: blocks,
  2: [],
  3: [],
  4: [],
  5: [],
  6: [],
  7: [],
});

describe('the edit of a house', () => {
  it('touches what is said, one version up, and says when and by what it changed', () => {
    const house = aStructure();
    const { structure, changed } = edit({ name: 'Maison neuve', address: house.address });
    expect(changed).toEqual(['name']);
    expect(structure).toEqual({
      ...house,
      name: 'Maison neuve',
      freshness: { at: '2026-11-23T08:00:00.000Z', by: 'hand' },
      version: 2,
    });
  });

  it('lets the department follow the commune, and refuses one that the network does not hold', () => {
    expect(edit({ communeInsee: '97101' }).structure.department).toBe('971');
    expect(() => edit({ communeInsee: '51480' })).toThrow(refused('WRONG_DEPARTMENT'));
  });

  it('puts the blocks of a day in order, and keeps unknown apart from closed', () => {
    const hours = monday(block('13:00', '17:00'), block('09:00', '12:00'));
    expect(edit({ hours }).structure.hours?.[1].map(({ from }) => from)).toEqual([
      '09:00',
      '13:00',
    ]);
    const open = aStructure({ hours: monday() });
    expect(edit({ hours: null }, {}, open).structure.hours).toBeNull();
    expect(edit({}, {}, open).structure.hours?.[2]).toEqual([]);
  });

  it('takes blocks that touch, refuses those that overlap or end before they begin', () => {
    const touching = monday(block('09:00', '12:00'), block('12:00', '14:00'));
    expect(edit({ hours: touching }).structure.hours?.[1]).toHaveLength(2);
    const overlapping = monday(block('09:00', '12:00'), block('11:59', '14:00'));
    expect(() => edit({ hours: overlapping })).toThrow(refused('HOURS_OVERLAP'));
    expect(() => edit({ hours: monday(block('12:00', '09:00')) })).toThrow(
      refused('HOURS_BACKWARDS'),
    );
  });

  it('gives new rooms an id, keeps that of others, and refuses a name twice', () => {
    const room = { name: 'Bureau', kind: 'office' as const, capacity: 3, accessible: true };
    const { structure } = edit({ rooms: [room, { ...room, id: 'room-1', name: 'Salle' }] });
    expect(structure.rooms.map(({ id }) => id)).toEqual([expect.stringMatching(/^new-/), 'room-1']);
    expect(() => edit({ rooms: [room, { ...room, name: 'BUREAU ' }] })).toThrow(
      refused('ROOM_TWICE'),
    );
  });

  it('gives stops to what travels only', () => {
    const stops = [
      {
        place: 'Mairie',
        weekday: 2 as const,
        rhythm: 'odd-weeks' as const,
        ...block('09:00', '11:00'),
      },
    ];
    expect(() => edit({ stops })).toThrow(refused('STOPS_NEED_A_BUS'));
    expect(edit({ stops, format: 'bus' }).structure.stops).toHaveLength(1);
  });

  it('lets an antenna belong to a main house of the network, and to nothing else', () => {
    const wish: StructureWish = { kind: 'antenna', mainStructureId: 'str-2' };
    const mainHouse = { id: 'str-2', kind: 'main' as const };
    expect(edit(wish, { mainHouse }).structure.mainStructureId).toBe('str-2');
    expect(() => edit(wish)).toThrow(refused('WRONG_MAIN_HOUSE'));
    const antenna = { id: 'str-2', kind: 'antenna' as const };
    expect(() => edit(wish, { mainHouse: antenna })).toThrow(refused('WRONG_MAIN_HOUSE'));
    const held = aStructure({ kind: 'antenna', mainStructureId: 'str-2' });
    expect(edit({ kind: 'main' }, {}, held).structure.mainStructureId).toBeNull();
    expect(() => edit({ kind: 'antenna' }, { antennas: 1 })).toThrow(refused('HAS_ANTENNAS'));
  });

  it('refuses half a place and a zone that is none', () => {
    expect(() => edit({ latitude: null })).toThrow(refused('HALF_A_PLACE'));
    expect(() => edit({ zone: 'Europe/Nowhere' })).toThrow(refused('UNKNOWN_ZONE'));
  });
});
