import type { Diagnostic } from '#diagnostics/diagnostic.ts';

interface Case extends Partial<Omit<Diagnostic, 'position'>> {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly length?: number;
}

/** A diagnostic for which a test states only what matters. */
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
