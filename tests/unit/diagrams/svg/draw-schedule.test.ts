// In a figure of deadlines every mark has its date, wherever a reader is on a long page.
import { describe, expect, test } from 'vitest';
import type { Figure } from '#diagrams/figure.ts';
import type { Bar, Schedule } from '#diagrams/schedule.ts';
import { drawFigure, drawNarrow } from '#diagrams/svg/draw.ts';

const marks = { span: '期間', day: '期日', onward: '段階の始まり' };
const month: Bar = { words: '窓口', start: '2026-04-01', end: '2026-04-30', when: '令和8年4月', link: null };
const day: Bar = { words: '帳票', start: null, end: '2028-03-31', when: '令和9年度末まで', link: null };
const onward: Bar = { words: '試行', start: '2025-10-01', end: null, when: '令和7年10月から', link: null };

const drawn = (picture: Omit<Schedule, 'kind' | 'marks' | 'today'>) => {
  const figure: Figure = {
    id: 'x',
    title: '日程',
    description: '。',
    picture: { kind: 'schedule', marks, today: null, ...picture },
  };
  return { wide: drawFigure(figure), narrow: drawNarrow(figure) ?? '' };
};
const textsOf = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, words]) => words);

const all = drawn({
  sections: [
    { title: '一 組織', bars: [month, onward] },
    { title: '二 財政', bars: [day] },
  ],
});

describe.each(['wide', 'narrow'] as const)('in the %s form', (form) => {
  const texts = textsOf(all[form]);

  test('each mark has its date beside it', () => {
    for (const { when } of [month, day, onward]) expect(texts).toContain(when);
  });

  test('the years are named at each title', () => {
    for (const year of ['令和7年度', '8年度', '9年度'])
      expect(texts.filter((words) => words === year)).toHaveLength(2);
  });

  test('the legend appears once', () => {
    for (const words of Object.values(marks)) expect(texts.filter((one) => one === words)).toHaveLength(1);
  });

  test('a figure with one kind of mark has no legend, and without titles names the years once', () => {
    const one = textsOf(
      drawn({ sections: [{ title: null, bars: [day, { ...day, end: '2026-12-01' }] }] })[form],
    );
    for (const words of Object.values(marks)) expect(one).not.toContain(words);
    expect(one.filter((words) => words === '令和8年度')).toHaveLength(1);
  });

  test('a year whose neighbour is not named has its era, if the last named one is of another', () => {
    const long = { ...day, start: '2018-04-01', end: '2029-03-31', when: null };
    const names = textsOf(drawn({ sections: [{ title: null, bars: [long] }] })[form]).filter((words) =>
      words?.endsWith('年度'),
    );
    expect(names.join()).toMatch(/^平成30年度,令和[2-9]年度(?:,\d+年度)+$/);
  });

  test('a date without room on either side is left out', () => {
    const long = '令和'.repeat(60);
    expect(
      textsOf(drawn({ sections: [{ title: null, bars: [{ ...month, when: long }, day] }] })[form]),
    ).not.toContain(long);
  });
});
