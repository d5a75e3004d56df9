import type { Diagnostic } from '../diagnostic.ts';
import type { Severity } from '../message.ts';

const severities = { error: 'critical', warning: 'minor' } satisfies Readonly<Record<Severity, string>>;

/** A Code Quality report: GitLab shows each problem at its line in a merge request. In the order given. */
export function renderGitlab(diagnostics: readonly Diagnostic[]): string {
  const seen = new Map<string, number>();
  const report = diagnostics.map(({ code, severity, position, message, hint }) => {
    // Without the line: a problem that only moved is not told again.
    const what = [code, position.file, message].join(' ');
    const times = (seen.get(what) ?? 0) + 1;
    seen.set(what, times);
    return {
      check_name: code,
      description: `${message} ${hint}`,
      severity: severities[severity],
      fingerprint: times === 1 ? what : `${what} ${times}`,
      location: { path: position.file, lines: { begin: position.line } },
    };
  });
  return `${JSON.stringify(report, null, 2)}\n`;
}
