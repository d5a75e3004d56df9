import type { Diagnostic } from '#diagnostics/diagnostic.ts';

interface Case extends Partial<Omit<Diagnostic, 'position'>> {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
}

/** A diagnostic of which a test says only what matters to it. */
export function problem({ file, line, column, length, ...rest }: Case = {}): Diagnostic {
  return {
    code: 'H001',
    severity: 'error',
    position: { file: file ?? 'content/a.yaml', line: line ?? 1, column: column ?? 1, length: length ?? 1 },
    message: '誤りです。',
    hint: '直してください。',
    meant: null,
    facts: {},
    ...rest,
  };
}
