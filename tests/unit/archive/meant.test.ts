// What was probably meant is right: written in the place of what stands there, the problem is gone, and no other has come.
import { describe, expect, test } from 'vitest';
import { type Files, sourceText } from '#archive/1-read/files.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { withLetters } from '#diagnostics/replace.ts';
import { caseNames, diagnosticsOf, filesOfCase } from './cases.ts';

test('many are told what was meant', () => {
  const codes = new Set(
    caseNames().flatMap((name) =>
      diagnosticsOf(filesOfCase(name)).flatMap(({ code, meant }) => (meant === null ? [] : [code])),
    ),
  );
  expect(codes.size).toBeGreaterThan(30);
});

describe('what was meant, in place of what is written', () => {
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

/** What is wrong there that was not: what could be told only once the text can be read is no fault of the mending. */
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

/** Whether nothing is derived or checked of what it is told of. */
function isOfReading(code: string): boolean {
  return /^H[01]/.test(code);
}

function told({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}
