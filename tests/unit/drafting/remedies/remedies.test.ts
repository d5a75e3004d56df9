// Every remedy solves its problem and causes no other problem.
import { describe, expect, test } from 'vitest';
import { type Files, filesInMemory, sourceText } from '#archive/1-read/files.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Texts } from '#drafting/draft.ts';
import { type Found, mended, withRemedies } from '#drafting/remedies/remedies.ts';
import type { Remedy } from '#drafting/remedies/remedy.ts';
import { caseNames, diagnosticsOf, filesOfCase } from '../../archive/cases.ts';

describe('every remedy of every case', () => {
  test.each(caseNames())('%s', (name) => {
    const texts = textsOf(filesOfCase(name));
    const found = diagnosticsOf(filesInMemory(texts));
    const left = withRemedies(found, texts, '').flatMap((one) =>
      one.remedies.flatMap((remedy) =>
        wrongAfter(one, remedy, found, texts).map((problem) => `${one.code} ${remedy.label}: ${problem}`),
      ),
    );
    expect(left).toEqual([]);
  });
});

function textsOf(files: Files): Texts {
  const read = sourceText(files);
  return Object.fromEntries(files.entries.map(({ path }) => [path, read(path) ?? '']));
}

function wrongAfter(
  one: Found,
  remedy: Remedy,
  found: readonly Diagnostic[],
  texts: Texts,
): readonly string[] {
  const text = mended(texts[remedy.file] ?? '', remedy, '資料どうしが食い違うため。');
  if (text === null) return ['nothing could be written'];
  const after = diagnosticsOf(filesInMemory({ ...texts, [remedy.file]: text }));
  const same = (list: readonly { readonly code: string; readonly message: string }[]) =>
    list.filter(({ code, message }) => code === one.code && message === one.message).length;
  const isGone = same(after) < same(found);
  const unread = after.filter(({ code }) => /^H[01]/.test(code)).length;
  const wasUnread = found.filter(({ code }) => /^H[01]/.test(code)).length;
  return [
    ...(isGone ? [] : ['is still there']),
    ...(unread > wasUnread ? [`unread: ${after.map(({ message }) => message).join(' ')}`] : []),
  ];
}

const MUNICIPALITY: Texts = {
  'content/aozora/municipality.yaml':
    'name: 青空市\nreading: あおぞらし\ncode: "102041"\nprefecture: 群馬県\nwebsite: https://example.jp/\n',
};

const BEFORE = `---
title: 令和8年度の改正
effective: 2026-04-01
status: in force
fidelity: summary
source: { title: 資料, publisher: 企画課 }
before: 2025-04-01
statements: [①]
changes:
  - { merge: [企画部/企画課, 企画部/統計課], into: 企画部/政策課, ref: ① }
  - abolish: 総務部/総務科
    ref: ①
---
`;

describe('a remedy for a reorganization that leaves units without a fate', () => {
  const path = 'content/aozora/reorganizations/2026-04-01.md';
  const chart = `asOf: 2025-04-01
source: { title: 組織図 }
coverage: all
units:
  企画部: { 企画課: [企画係], 統計課: }
  総務部: [総務課]
`;
  const texts: Texts = {
    ...MUNICIPALITY,
    'content/aozora/charts/2025-04-01.yaml': chart,
    [path]: BEFORE,
  };
  const offered = withRemedies(diagnosticsOf(filesInMemory(texts)), texts, path);
  const of = (code: string) => offered.find((one) => one.code === code)?.remedies ?? [];

  test.each([
    ['H201', '「総務部/総務課」に直す', '  - abolish: 総務部/総務課\n    ref: ①'],
    [
      'H206',
      '下の組織は、そろって後継の組織に移るとする',
      '{ merge: [企画部/企画課, 企画部/統計課], into: 企画部/政策課, children: follow, ref: ① }',
    ],
    ['H206', '下の組織のその後は、資料から分からないとする', 'children: unknown, ref: ① }'],
    [
      'H206',
      '「企画係」も廃止とする',
      '  - abolish: 企画部/企画課/企画係\n    ref: ①\n  - abolish: 総務部/総務科',
    ],
  ])('%s: %s', (code, label, written) => {
    const remedy = of(code).find((one) => one.label === label);
    expect(of(code).map((one) => one.label)).toContain(label);
    expect(remedy && mended(BEFORE, remedy, '')).toContain(written);
  });

  test('changes nothing if the text has changed', () => {
    const [remedy] = of('H201');
    expect(remedy && mended(`\n${BEFORE}`, remedy, '')).toBeNull();
  });
});

describe('the name of a unit that the same file creates', () => {
  const path = 'content/aozora/reorganizations/2027-04-01.md';
  const texts = (status: string, change: string): Texts => ({
    ...MUNICIPALITY,
    'content/aozora/charts/2026-04-01.yaml':
      'asOf: 2026-04-01\nsource: { title: 組織図 }\ncoverage: all\nunits:\n  総務部: [総務課]\n  企画部: [企画課]\n',
    [path]: `---
title: 令和9年度の改正
effective: 2027-04-01
status: ${status}
fidelity: summary
source: { title: 資料 }
before: 2026-04-01
changes:
  - establish: 総務部/DX推進室
  - abolish: 企画部/企画課
  - ${change}
---
`,
  });
  const labels = (status: string, change: string) => {
    const files = texts(status, change);
    const found = withRemedies(diagnosticsOf(filesInMemory(files)), files, path);
    const problem = found.find(({ code }) => code === 'H201');
    return { hint: problem?.hint, labels: problem?.remedies.map(({ label }) => label) };
  };

  test.each(['planned', 'decided', 'in force'])(
    'is suggested for the last part of its path (%s)',
    (status) => {
      const change = '{ transfer: 統計, from: 総務部/総務課, to: DX推進室 }';
      expect(labels(status, change).labels).toEqual(['「総務部/DX推進室」に直す']);
    },
  );

  test('is not suggested for the side before, and the message says why', () => {
    const { hint, labels: offered } = labels(
      'planned',
      '{ transfer: 統計, from: DX推進室, to: 総務部/総務課 }',
    );
    expect(hint).toContain('「総務部/DX推進室」なら、それは改正のあとの名前です。');
    expect(offered?.filter((label) => label.includes('総務部/DX推進室'))).toEqual([]);
  });
});
