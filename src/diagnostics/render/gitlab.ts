import type { Diagnostic } from '../diagnostic.ts';
import type { Severity } from '../message.ts';

const severities = { error: 'critical', warning: 'minor' } satisfies Readonly<Record<Severity, string>>;

/** A Code Quality report, which GitLab shows in a merge request, in the order given. */
export function renderGitlab(diagnostics: readonly Diagnostic[]): string {
  const seen = new Map<string, number>();
  const report = diagnostics.map(({ code, severity, position, message, hint }) => {
    // The line is left out, so that a problem that only moved is not reported as new.
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
