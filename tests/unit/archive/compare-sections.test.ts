import { describe, expect, test } from 'vitest';
import { compareSections, pairsOf } from '#archive/4-link/compare-sections.ts';
import type { LinkedEdition } from '#archive/4-link/types.ts';

/** A made-up edition: each section is `id title` with its text. */
function edition(id: string, sections: Readonly<Record<string, string>>, known = 'full'): LinkedEdition {
  const list = Object.entries(sections).map(([name, text]) => {
    const [section = '', title = ''] = name.split(' ');
    return { section, title, text };
  });
  return {
    id,
    data: { known },
    measures: [],
    sections: list.map(({ section, title }) => ({
      id: section,
      code: null,
      title,
      depth: 2,
      url: `/mihon/documents/plan/${id}/#${section}`,
    })),
    body: {
      passages: list.map(({ section, title, text }) => ({ heading: { id: section, title }, plain: text })),
    },
  } as unknown as LinkedEdition;
}

const told = (older: LinkedEdition, newer: LinkedEdition) =>
  compareSections(older, newer).map(
    ({ fate, older, newer }) => `${older?.id ?? '-'} → ${newer?.id ?? '-'}: ${fate}`,
  );

describe('sections of two editions', () => {
  test('are the same by id, or else by title', () => {
    const older = edition('first', {
      'aim 目的': '決める。',
      'way 進め方': '会議で。',
      'end 終章': '以上。',
    });
    const newer = edition('second', {
      'aim 目的': '決める。',
      'method 進め方': '部会で。',
      'money 財政': '締める。',
    });
    expect(told(older, newer)).toEqual([
      'aim → aim: continued',
      'way → method: revised',
      '- → money: new',
      'end → -: ended',
    ]);
  });

  test('that an edition known in part does not show are neither new nor over', () => {
    const whole = { 'aim 目的': '決める。', 'way 進め方': '会議で。' };
    const part = { 'aim 目的': '決める。' };
    expect(told(edition('first', part, 'digest'), edition('second', whole))).toContain('- → way: unknown');
    expect(told(edition('first', whole), edition('second', part, 'digest'))).toContain('way → -: unknown');
  });

  test('are not compared with an edition that has none', () => {
    expect(told(edition('first', {}, 'title'), edition('second', { 'aim 目的': '決める。' }))).toEqual([]);
  });

  test('each edition is set beside the one before it and the first', () => {
    const editions = ['a', 'b', 'c', 'd'].map((id) => edition(id, {}));
    expect(pairsOf(editions).map(({ older, newer }) => `${older.id}..${newer.id}`)).toEqual([
      'a..b',
      'b..c',
      'a..c',
      'c..d',
      'a..d',
    ]);
  });
});
