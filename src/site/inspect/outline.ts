import type { PageFacts } from './inspect-page.ts';

/** Of the pages of a part of a site what tells whether anything is wrong between them and others. */
export interface Outline {
  /** The files of the pages that stand for themselves, one on a line. */
  readonly listed: string;
  /** One on a line. */
  readonly titles: string;
  /** Where they lead, each once. */
  readonly targets: readonly string[];
  /** Whether nothing is wrong with one of them, whatever others say. */
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
