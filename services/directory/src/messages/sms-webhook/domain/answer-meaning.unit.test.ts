import { describe, expect, it } from '@jest/globals';
import { meaningOf } from './answer-meaning.js';

describe('what a person’s SMS means', () => {
  it.each([
    ['STOP', 'stop'],
    [' stop.', 'stop'],
    ['Stop merci', 'stop'],
    ['STOP 36179', 'stop'],
    ['S T O P', 'stop'],
    ['ARRET', 'stop'],
    ['Arrêt', 'stop'],
    ['arre\u0302t !', 'stop'],
    ['Oui', 'yes'],
    ['OUI !', 'yes'],
    ['non', 'no'],
    ['Oui mais mardi', 'other'],
    ['ne pas stopper', 'other'],
    ['Stopper', 'other'],
    ['nonante', 'other'],
    ['', 'other'],
    ['👍', 'other'],
    ['constructor', 'other'],
  ])('“%s” means %s', (text, meaning) => {
    expect(meaningOf(text)).toBe(meaning);
  });
});
