import { describe, expect, it } from '@jest/globals';
import { placesLeft, roomLine, whereOf } from './workshop-words.js';

describe('the words about a workshop', () => {
  it('say the places that are left, and when there is none', () => {
    expect(placesLeft({ left: 3, seats: 8 })).toBe('3 places sur 8');
    expect(placesLeft({ left: 1, seats: 8 })).toBe('1 place sur 8');
    expect(placesLeft({ left: 0, seats: 8 })).toBe('Complet (8)');
  });

  it('say where it takes place: a room of the house, the house, or elsewhere', () => {
    const house = { structureName: 'Maison d’Orval', place: null, roomName: null };
    expect(whereOf(house)).toBe('Maison d’Orval');
    expect(whereOf({ ...house, roomName: 'Salle 1' })).toBe('Maison d’Orval, Salle 1');
    expect(whereOf({ ...house, place: 'Mairie' })).toBe('Mairie (Maison d’Orval)');
  });

  it('say of a room how many it holds, and why it cannot be taken', () => {
    const room = { name: 'Salle 1', capacity: 12 };
    expect(roomLine({ ...room, state: 'free' })).toBe('Salle 1 (12 places)');
    expect(roomLine({ ...room, capacity: 1, state: 'taken' })).toBe(
      'Salle 1 (1 place) : déjà prise',
    );
    expect(roomLine({ ...room, state: 'closed' })).toBe('Salle 1 (12 places) : fermée');
  });
});
