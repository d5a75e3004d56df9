import { messages } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { visible } from './visible.ts';

/** Workflow commands, which GitHub Actions shows as annotations, in the order given. */
export function renderGithub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map((each) => `${command(each)}\n`).join('');
}

function command({ code, severity, position, message, hint }: Diagnostic): string {
  const { file, line, column, length } = position;
  const properties = {
    file,
    line,
    endLine: line,
    col: column,
    // GitHub expects the last character of the span, not the one after it.
    endColumn: column + Math.max(length, 1) - 1,
    title: `${code} ${messages[code].title}`,
  };
  const listed = Object.entries(properties).map(
    ([name, value]) => `${name}=${property(visible(String(value)))}`,
  );
  return `::${severity} ${listed.join(',')}::${data(`${visible(message)}\n${visible(hint)}`)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
