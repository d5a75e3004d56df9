import { describe, expect, test } from 'vitest';
import type { LinkedUnit } from '#archive/4-link/types.ts';
import { pageGlossary, shortDefinition, type Term } from '#markdown/glossary.ts';
import { type Prose, renderMarkdown, wholeHtml } from '#markdown/render.ts';
import { pageUnits } from '#telling/units/mentioned.ts';

const html = async (source: string, prose: Prose) =>
  wholeHtml(await renderMarkdown(source, async () => '<svg></svg>', prose));
const term = (id: string, word: string, also: readonly string[] = []): Term => ({
  id,
  term: word,
  also: [...also],
  definition: `${word}の説明。`,
  sources: [{ municipality: 'mihon' }],
});
const terms = [
  term('ai', 'AI', ['人工知能']),
  term('ict', 'ICT'),
  term('ict-governance', 'ICTガバナンス'),
  term('service', 'サービス'),
];

async function glossed(source: string) {
  const glossary = pageGlossary(terms);
  const made = await html(source, { glossary });
  const linked = [...made.matchAll(/popovertarget="term_([^"]+)"/g)].map(([, id]) => id);
  return { html: made, linked, used: [...glossary.used].map(({ id }) => id) };
}

describe('a glossary term', () => {
  test('is linked where it is used, and its text stays', async () => {
    const { html, linked, used } = await glossed('人工知能を使う。');
    expect(html).toContain('<span class="term">人工知能<button type="button"');
    expect(html).toContain('人工知能<button type="button"');
    expect(linked).toEqual(['ai']);
    expect(used).toEqual(['ai']);
  });

  test('is linked once per section, under any of its names', async () => {
    const { linked, used } = await glossed('## 甲 {#a}\n\nAI と AI と人工知能。\n\nAI\n\n### 乙 {#b}\n\nAI');
    expect(linked).toEqual(['ai', 'ai']);
    expect(used).toEqual(['ai']);
  });

  test('is the longest match', async () => {
    expect((await glossed('ICTガバナンスとICT')).linked).toEqual(['ict-governance', 'ict']);
  });

  test.each(['MAIL', 'PAI', 'AI2', 'サービスセンター', 'セルフサービス'])(
    'is not found within a longer word: %s',
    async (word) => {
      expect((await glossed(`${word}を使う`)).linked).toEqual([]);
    },
  );

  test.each([
    '## AI {#ai}',
    '[AI](/ai/)',
    '`AI`',
    '```\nAI\n```',
    '```mermaid\nAI\n```',
    '<details><summary>AI</summary></details>',
    '<ruby>AI<rt>えーあい</rt></ruby>',
  ])('is not linked within a name or a link: %s', async (source) => {
    expect((await glossed(source)).linked).toEqual([]);
  });

  test('is explained by the first sentence of its definition', () => {
    expect(shortDefinition('一文目で、切らない。二文目。')).toBe('一文目で、切らない。');
    expect(shortDefinition('句点のない説明')).toBe('句点のない説明');
  });
});

/** The date of the text that names units. */
const DATE = '2026-03-01';

function unit(id: string, path: string, more: Partial<LinkedUnit> = {}) {
  const name = path.split('/').at(-1) ?? '';
  const names = [{ name, path, reading: null, from: null, to: more.abolished ?? null }];
  const url = `/mihon/units/${id}/`;
  return {
    id,
    url,
    sort: 'unit',
    names,
    unnamed: null,
    planned: null,
    abolished: null,
    today: [id],
    isLost: false,
    successors: [],
    ...more,
  };
}

async function named(source: string, units: readonly object[]) {
  const archive = { reorganizations: [], units: units as LinkedUnit[] };
  return html(`## 節 {#a}\n\n${source}`, { units: pageUnits(archive, DATE) });
}

describe('the name of a unit', () => {
  test('links to its page, once per section', async () => {
    const made = await named('総務課は、総務課の仕事をする。', [unit('somu-ka', '総務部/総務課')]);
    expect(made).toContain('<p><a href="/mihon/units/somu-ka/">総務課</a>は、総務課の仕事をする。</p>');
  });

  test('gets a note at the end of the paragraph with its heirs, or that there are none', async () => {
    const made = await named('企画課と広聴課は、廃止される。', [
      unit('kikaku-ka', '企画部/企画課', { abolished: '2026-04-01', today: ['seisaku-ka'] }),
      unit('kocho-ka', '企画部/広聴課', { abolished: '2026-04-01', today: [] }),
      unit('seisaku-ka', '企画部/政策課'),
    ]);
    expect(made).toContain('広聴課</a>は、廃止される。<small class="quiet">（');
    expect(made).toContain(
      '企画課は現在、<a href="/mihon/units/seisaku-ka/">企画部 政策課</a>。広聴課は令和8年4月1日に廃止。）</small></p>',
    );
  });

  test('shares one note with other units, without changes that the text itself states', async () => {
    const gone = (id: string, path: string, more: Partial<LinkedUnit> = {}) =>
      unit(id, path, { abolished: '2026-04-01', today: ['seisaku-ka'], ...more });
    const both = [gone('kikaku-ka', '企画部/企画課'), gone('kocho-ka', '企画部/広聴課')];
    const now = unit('seisaku-ka', '企画部/政策課');
    expect(await named('企画課と広聴課。', [...both, now])).toContain(
      '（企画課、広聴課は現在、<a href="/mihon/units/seisaku-ka/">企画部 政策課</a>。）',
    );
    const told = gone('kikaku-ka', '企画部/企画課', {
      abolished: DATE,
      successors: [{ id: 'seisaku-ka', by: 'merge', date: DATE }],
    });
    expect(await named('企画課は政策課になる。', [told, now])).not.toContain('<small');
  });

  test('is only linked if the archive knows the unit', async () => {
    expect(
      await named('総務課', [unit('somu-ka', '総務部/総務課', { abolished: '2025-04-01' })]),
    ).not.toContain('<a');
    expect(await named('高齢福祉課', [unit('fukushi-ka', '福祉部/福祉課')])).not.toContain('<a');
    expect(await named('見本市福祉課', [unit('fukushi-ka', '福祉部/福祉課')])).toContain('<a');
  });

  test('of two units means the one below the unit named just before', async () => {
    const units = [
      unit('kanri-1', '総務課/管理係'),
      unit('kanri-2', '企画課/管理係'),
      unit('somu', '総務課'),
      unit('kikaku', '企画課'),
    ];
    const made = await named('管理係、企画課の管理係、総務課の管理係。', units);
    expect(made).toContain('<p>管理係、');
    expect(made).toContain('企画課</a>の<a href="/mihon/units/kanri-2/">管理係</a>');
    expect(made).toContain('総務課</a>の<a href="/mihon/units/kanri-1/">管理係</a>。');
  });

  test('stays whole if it contains a term', async () => {
    const glossary = pageGlossary(terms);
    const archive = {
      reorganizations: [],
      units: [unit('ict-ka', '企画部/ICT推進課')] as unknown as LinkedUnit[],
    };
    const units = pageUnits(archive, DATE);
    const made = await html('## 節 {#a}\n\nICT推進課が ICT を使う。', { glossary, units });
    expect(made).toContain('<a href="/mihon/units/ict-ka/">ICT推進課</a>');
    expect(made).toContain('<span class="term">ICT<button');
  });
});
