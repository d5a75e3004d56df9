import type { Edition } from '#archive/1-read/schema/edition.ts';
import type { Archive, LinkedMeasure } from '#archive/4-link/types.ts';
import { yearWords } from '#telling/dates.ts';
import type { Line } from '#telling/inline.ts';
import { tellMeasure } from '#telling/measure.ts';
import { absolute } from '../site.ts';
import { siteLink, type TwinContext } from './context.ts';
import { bareLink, blocks, fact, list, table, words } from './markdown.ts';

/** What the archive knows of a promise besides its heading and its prose. */
export function measureFacts(context: TwinContext, archive: Archive, measure: LinkedMeasure): string {
  const rows = tellMeasure({ archive, themes: context.themes }, measure);
  const written = (lines: readonly Line[], between: string) =>
    lines.map((line) => lineMarkdown(context, line)).join(between);
  return blocks([
    ...rows.filter(({ place }) => place === 'lead').map(({ lines }) => written(lines, ' ')),
    list([
      ...rows
        .filter(({ place }) => place !== 'lead')
        .map(({ label, lines }) => fact(label, written(lines, ' / '))),
      fact('アドレス', bareLink(absolute(context.site, measure.url))),
    ]),
  ]);
}

/** A told line as Markdown. */
export function lineMarkdown(context: TwinContext, line: Line): string {
  return line
    .map((one) => {
      if (one.kind === 'note') return `（${lineMarkdown(context, one.inner)}）`;
      if (one.kind === 'name' && one.url !== null) return siteLink(context, one.text, one.url);
      if (one.kind === 'link') return siteLink(context, one.text, one.url);
      const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(one.text) ?? [];
      return before + words(inner) + after;
    })
    .join('');
}

export function progressTable(
  context: TwinContext,
  progress: NonNullable<Edition['progress']>,
): string | null {
  if (progress.length === 0) return null;
  return table(
    ['年度', '目標', '振り返り'],
    progress.map(({ year, goal, review }) => [
      words(yearWords(context.site, year)),
      words(goal ?? '未公表'),
      words(review ?? '未公表'),
    ]),
  );
}
