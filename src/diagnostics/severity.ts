import type { Diagnostic } from './diagnostic.ts';
import type { Severity } from './message.ts';

/** The Japanese name of each severity. */
export const severityName: Readonly<Record<Severity, string>> = { error: 'エラー', warning: '注意' };

export function countOf(severity: Severity, diagnostics: readonly Diagnostic[]): number {
  return diagnostics.filter((each) => each.severity === severity).length;
}
