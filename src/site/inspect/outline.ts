import type { PageFacts } from './inspect-page.ts';

/** A summary of a part's pages that suffices to tell whether they and other parts fit together. */
export interface Outline {
  /** The files of canonical pages, one per line. */
  readonly listed: string;
  /** Page titles, one per line. */
  readonly titles: string;
  /** Link targets, each once. */
  readonly targets: readonly string[];
  /** Whether no page has a problem by itself. */
  readonly isSound: boolean;
}

export function outlineOf(pages: readonly PageFacts[]): Outline {
  return {
    listed: pages.flatMap(({ file, isListed }) => (isListed ? [file] : [])).join('\n'),
    titles: pages.flatMap(({ title }) => title ?? []).join('\n'),
    targets: [...new Set(pages.flatMap(({ targets }) => targets))],
    isSound: pages.every(({ problems }) => problems.length === 0),
  };
}

export function linesOf(lines: string): readonly string[] {
  return lines === '' ? [] : lines.split('\n');
}
