import { describe, expect, it } from '@jest/globals';
import { noticeOf } from './notice-titles.js';

describe('the notice of work that was handed over', () => {
  const of = (params: Readonly<Record<string, string>>) =>
    noticeOf({ template: 'work-handed-over', params });

  it('counts cases, legs and appointments, and leads to where most of it is', () => {
    expect(of({ cases: '2', appointments: '1' })).toEqual({
      title: 'Le travail d’un collègue vous est confié : 2 demandes, 1 rendez-vous à venir',
      path: '/cases',
    });
    expect(of({ legs: '1' })).toEqual({
      title: 'Le travail d’un collègue vous est confié : 1 demande de votre équipe',
      path: '/',
    });
  });

  it('says it without figures when none is known', () => {
    expect(of({}).title).toBe('Le travail d’un collègue vous est confié');
  });
});
