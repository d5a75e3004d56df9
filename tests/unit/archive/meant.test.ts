// Suggestions of what was meant are right: with the suggestion in place, the problem is gone and no new one
// appears.
import { describe, expect, test } from 'vitest';
import { type Files, sourceText } from '#archive/1-read/files.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { withLetters } from '#diagnostics/replace.ts';
import { caseNames, diagnosticsOf, filesOfCase } from './cases.ts';

test('many messages suggest what was meant', () => {
  const codes = new Set(
    caseNames().flatMap((name) =>
      diagnosticsOf(filesOfCase(name)).flatMap(({ code, meant }) => (meant === null ? [] : [code])),
    ),
  );
  expect(codes.size).toBeGreaterThan(30);
});

describe('the suggestion solves the problem of the fixture', () => {
  test.each(caseNames())('%s', (name) => {
    const files = filesOfCase(name);
    const found = diagnosticsOf(files);
    const left = found
      .filter(({ meant }) => meant !== null)
      .flatMap((one) =>
        stillWrong(one, found, files).map((problem) => `${one.code} → ${one.meant}: ${problem}`),
      );
    expect(left).toEqual([]);
  });
});

/** The new problems in the mended text. Problems that only appear once the text can be read do not count. */
function stillWrong(one: Diagnostic, found: readonly Diagnostic[], files: Files): readonly string[] {
  const { file, line } = one.position;
  const text = withLetters(sourceText(files)(file) ?? '', one.position, one.meant ?? '') ?? '';
  const mended: Files = {
    ...files,
    read: (path) => (path === file ? new TextEncoder().encode(text) : files.read(path)),
  };
  const others = found.filter((other) => other !== one).map(told);
  return diagnosticsOf(mended)
    .filter(({ position }) => position.file === file && position.line === line)
    .filter(({ severity, code }) => severity === 'error' || code === one.code)
    .filter(({ code }) => !(isOfReading(one.code) && !isOfReading(code)))
    .map(told)
    .filter((left) => {
      const at = others.indexOf(left);
      if (at >= 0) others.splice(at, 1);
      return at < 0;
    });
}

/** Whether nothing is derived or checked because of this problem. */
function isOfReading(code: string): boolean {
  return /^H[01]/.test(code);
}

function told({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
