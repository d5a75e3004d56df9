import { describe, expect, test } from 'vitest';
import { messages } from '#diagnostics/codes.ts';
import { renderSarif } from '#diagnostics/render/sarif.ts';
import { problem } from './problem.ts';

const logOf = (...args: Parameters<typeof renderSarif>) => JSON.parse(renderSarif(...args));
const runOf = (...args: Parameters<typeof renderSarif>) => logOf(...args).runs[0];

test('the log has version 2.1.0 and columns in UTF-16 code units', () => {
  expect(logOf([])).toMatchObject({
    $schema: expect.stringContaining('sarif-2.1.0'),
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'Hensen' } }, columnKind: 'utf16CodeUnits', results: [] }],
  });
});

test('every code has a rule with all its texts', () => {
  const { rules } = runOf([]).tool.driver;
  expect(rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(messages).sort());
  for (const { shortDescription, fullDescription, help } of rules) {
    expect([shortDescription.text, fullDescription.text, help.text, help.markdown]).not.toContain('');
  }
});

describe('a result', () => {
  test('has rule, level, message and place', () => {
    const one = problem({ code: 'H002', severity: 'warning', line: 3, column: 5, length: 4 });
    expect(runOf([one]).results).toEqual([
      {
        ruleId: 'H002',
        ruleIndex: 1,
        level: 'warning',
        message: { text: '誤りです。\n直してください。' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'content/a.yaml', uriBaseId: '%SRCROOT%' },
              region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
            },
          },
        ],
        partialFingerprints: { 'hensen/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
      },
    ]);
  });

  test('offers the suggestion as a fix', () => {
    const one = problem({ line: 3, column: 5, length: 4, meant: '企画課' });
    const [{ fixes }] = runOf([one]).results;
    expect(fixes).toEqual([
      {
        description: { text: '「企画課」に直す' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'content/a.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 },
                insertedContent: { text: '企画課' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test.each([
    ['content/伊賀/a b.yaml', 'content/%E4%BC%8A%E8%B3%80/a%20b.yaml'],
    ['content/100%#1?.md', 'content/100%25%231%3F.md'],
    ['content\\a.yaml', 'content/a.yaml'],
    ['\uD800.md', '%EF%BF%BD.md'],
  ])('has a percent-encoded relative address: %s', (file, uri) => {
    const [result] = runOf([problem({ file })]).results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
  });

  test('has a message that is not read as placeholders or links', () => {
    const [result] = runOf([problem({ message: '{ unnamed: 業務 }', hint: '[1(1)①a] [本文](x)' })]).results;
    expect(result.message.text).toBe('{{ unnamed: 業務 }}\n[1(1)①a] \\[本文\\](x)');
  });
});

describe('a fingerprint', () => {
  const of = (...list: Parameters<typeof renderSarif>[0]): readonly string[] =>
    runOf(list).results.map(
      (result: { partialFingerprints: Record<string, string> }) => result.partialFingerprints['hensen/v1'],
    );

  test('stays when lines are added above', () => {
    expect(of(problem({ line: 3 }))).toEqual(of(problem({ line: 30 })));
  });

  test('differs between files, messages and repeats', () => {
    const all = of(problem(), problem(), problem({ file: 'b.yaml' }), problem({ message: '別の誤りです。' }));
    expect(new Set(all).size).toBe(4);
  });
});
