import { describe, expect, test, vi } from 'vitest';
import { translate } from '#drafting/keys/translate.ts';
import { figures, look } from '#workbench/look.ts';
import type { Standing } from '#workbench/looks/standing.ts';

const OPEN = 'content/aozora/reorganizations/2027-04-01.md';

const texts = {
  'content/aozora/municipality.yaml':
    'name: 青空市\nreading: あおぞらし\ncode: "999999"\nprefecture: 群馬県\nwebsite: https://example.jp/\n',
  'content/aozora/charts/2026-04-01.yaml': `asOf: 2026-04-01
source: { title: 組織図 }
coverage: all
units:
  総務部:
    総務課: [文書係, 法規係]
  企画部:
    企画課: [企画係]
posts:
  - { post: 副部長, in: 総務部 }
`,
  [OPEN]: `---
title: 令和9年度の改正
effective: 2027-04-01
status: planned
fidelity: summary
source: { title: 組織の見直し }
before: 2026-04-01
statements: [{ ref: "1", gist: 課の改称 }, { ref: "2", gist: 係の統合 }]
changes:
  - { rename: 企画部/企画課, to: 政策課, ref: "1", note: 名前だけが変わる }
  - merge: [総務部/総務課/文書係, 総務部/総務課/法規係]
    into: 文書法規係
    ref: "2"
---
`,
};
const looking = { municipality: 'aozora', texts, open: OPEN, asOf: '2026-11-25' } as const;

describe('the view of a draft', () => {
  const { rows, statements, shown } = look(looking);
  const event = shown.reorganization;

  test('has each change as on the site, with its place in the source', () => {
    expect(rows.map(({ told }) => told)).toEqual([
      {
        word: '改称',
        tone: '',
        from: ['企画部/企画課'],
        to: ['企画部/政策課'],
        about: null,
        ref: ['1'],
        note: '名前だけが変わる',
      },
      {
        word: '統合',
        tone: '',
        from: ['総務部/総務課/文書係', '総務部/総務課/法規係'],
        to: ['総務部/総務課/文書法規係'],
        about: null,
        ref: ['2'],
        note: null,
      },
    ]);
    expect(statements.map(({ changes }) => changes)).toEqual([[0], [1]]);
  });

  test('leaves out statements without a reference', () => {
    const written = texts[OPEN].replace('{ ref: "2", gist: 係の統合 }', '{ gist: 係の統合 }, [a], 3');
    const found = look({ ...looking, texts: { ...texts, [OPEN]: written } });
    expect(found.statements.map(({ ref }) => ref)).toEqual(['1', '3']);
    expect(found.diagnostics.map(({ code }) => code)).toContain('H102');
  });

  test('has the chart before, with the changes of each unit', () => {
    const marked = (units: readonly Standing[]): readonly string[] =>
      units.flatMap(({ name, changes, children }) => [
        ...changes.map((at) => `${name} ${at}`),
        ...marked(children),
      ]);
    expect(marked(event?.before ?? [])).toEqual(['文書係 1', '法規係 1', '企画課 0']);
    expect(event?.posts.map(({ name, within }) => [within, name])).toEqual([['総務部', '副部長']]);
  });

  test('is the same for a file with Japanese keys', () => {
    const japanese = translate(OPEN, texts[OPEN] ?? '', 'ja') ?? '';
    expect(japanese).toContain('改称: 企画部/企画課');
    const same = look({ ...looking, texts: { ...texts, [OPEN]: japanese } });
    expect(same.rows.map(({ written, told }) => [written, told])).toEqual(
      rows.map(({ written, told }) => [written, told]),
    );
    expect(same.fields).toEqual(look(looking).fields);
  });

  test('says what is wrong with a field, by its English keys', () => {
    const wrong = (from: string, to: string, of = texts[OPEN] ?? '') =>
      look({ ...looking, texts: { ...texts, [OPEN]: of.replace(from, to) } }).wrong;
    expect(wrong('2027-04-01', '令和9年13月1日').effective).toContain('「13月」は暦にない');
    expect(wrong('status: planned', 'status: plan').status).toContain('plan');
    expect(wrong('組織の見直し }', '組織の見直し, url: www }')['source-url']).toContain('「www」');
    const japanese = translate(OPEN, texts[OPEN] ?? '', 'ja') ?? '';
    expect(wrong('2027-04-01', '2027-13-01', japanese).effective).toContain('2027-13-01');
    expect(look(looking).wrong.effective).toBeUndefined();
  });

  test('has its figures drawn separately', () => {
    expect(figures(looking).map(({ wide }) => wide.includes('文書法規係'))).toEqual([true]);
  });
});

test('caches do not change the view: each is as if it were the first', async () => {
  const edited = { ...texts, [OPEN]: (texts[OPEN] ?? '').replace('to: 政策課', 'to: 総務課') };
  const chart = 'content/aozora/charts/2026-04-01.yaml';
  const broken = { ...edited, [chart]: (texts[chart] ?? '').replace('企画係', '企画係, 企画係') };
  const looks = [texts, edited, broken, texts].map((one) => look({ ...looking, texts: one }));
  vi.resetModules();
  const { look: first } = await import('#workbench/look.ts');
  expect(looks[2]).toEqual(first({ ...looking, texts: broken }));
  expect(looks[3]).toEqual(looks[0]);
  expect(looks[2]?.diagnostics.length).toBeGreaterThan(looks[0]?.diagnostics.length ?? 0);
});
