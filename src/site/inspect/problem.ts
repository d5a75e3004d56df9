import { compareTexts } from '#archive/compare-texts.ts';
import type { Place } from './written-page.ts';

export interface Problem extends Place {
  /** Its path in the folder of the site. */
  readonly file: string;
  readonly message: string;
}

/** Problems as lines of text, at most `most`, because a mistake in a template is on every page. */
export function reportOfSite(problems: readonly Problem[], most = 50): string {
  const lines = problems
    .slice(0, most)
    .map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
  if (problems.length > most) lines.push(`ほかに ${problems.length - most} 件`);
  return lines.join('\n');
}

export function byPlace(a: Problem, b: Problem): number {
  return (
    compareTexts(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareTexts(a.message, b.message)
  );
}
