import { describe, expect, test } from 'vitest';
import { compareSections } from '#archive/4-link/documents/compare-sections.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { LinkedEdition } from '#archive/4-link/types.ts';

/** A made-up edition: each section is `id title` with its text. */
function edition(
  id: string,
  sections: Readonly<Record<string, string>>,
  known = 'full',
  fidelity = 'full',
): LinkedEdition {
  const list = Object.entries(sections).map(([name, text]) => {
    const [section = '', title = ''] = name.split(' ');
    return { section, title, text };
  });
  return {
    id,
    data: { known, fidelity },
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

/** Measures, each as `older section > newer section`. */
const told = (older: LinkedEdition, newer: LinkedEdition, ways: readonly string[] = []) => {
  const steps = ways.map((way, at) => ({
    way: way.split(' > '),
    older: [`old#${at}`],
    newer: [`new#${at}`],
  }));
  const measures = new Map(
    steps.flatMap(({ way: [from, to], older, newer }) => [
      [`${older[0]}`, { data: { section: from } } as unknown as LinkedMeasure],
      [`${newer[0]}`, { data: { section: to } } as unknown as LinkedMeasure],
    ]),
  );
  const ids = (sections: readonly { readonly id: string }[]) => sections.map(({ id }) => id).join('+') || '-';
  return compareSections(older, newer, steps, measures).map(
    ({ fate, older, newer }) => `${ids(older)} → ${ids(newer)}: ${fate}`,
  );
};

describe('sections of two editions', () => {
  test('are matched by id, or else by title', () => {
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

  test('are neither new nor ended if an edition is only partly known', () => {
    const whole = { 'aim 目的': '決める。', 'way 進め方': '会議で。' };
    const part = { 'aim 目的': '決める。' };
    expect(told(edition('first', part, 'digest'), edition('second', whole))).toContain('- → way: unknown');
    expect(told(edition('first', whole), edition('second', part, 'digest'))).toContain('way → -: unknown');
  });

  test('are not compared if one edition has none', () => {
    expect(told(edition('first', {}, 'title'), edition('second', { 'aim 目的': '決める。' }))).toEqual([]);
  });

  test('are matched if most of their measures are the same', () => {
    const older = edition('first', { 't1 表一': '', 't2 表二': '' });
    const newer = edition('second', { 'f1 組織': '', 'f2 業務': '', 'f3 財政': '' });
    expect(told(older, newer, ['t1 > f1', 't1 > f1', 't1 > f2', 't2 > f2', 't2 > f2'])).toEqual([
      't1 → f1: revised',
      't2 → f2: revised',
      '- → f3: new',
    ]);
  });

  test('that were split or merged did not end', () => {
    const older = edition('first', { 'a 甲': '', 'b 乙': '', 'c 丙': '' });
    const newer = edition('second', { 'x 東': '', 'y 西': '', 'z 南': '' });
    expect(told(older, newer, ['a > x', 'a > y', 'b > z', 'c > z'])).toEqual([
      'a → x: split',
      'a → y: split',
      'b+c → z: merged',
    ]);
  });

  test('are not compared by text if the text is a summary by the editor', () => {
    const [older, newer] = ['決める。', '考える。'].map((text) =>
      edition('one', { 'aim 目的': text }, 'full', 'summary'),
    );
    expect(older && newer && told(older, newer)).toEqual(['aim → aim: continued']);
  });
});
