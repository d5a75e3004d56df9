import { urls } from '#archive/4-link/urls.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Answer } from '#telling/answer.ts';
import { type Cited, citationLine, citationOf } from '#telling/citation.ts';
import { dateWords } from '#telling/dates.ts';
import { absolute } from '../site.ts';
import type { TwinContext } from './context.ts';
import { lineMarkdown } from './line.ts';
import { bareLink, blocks, fact, heading, link, list, words } from './markdown.ts';

export interface TwinPage {
  readonly title: string;
  readonly url: string;
  readonly asOf: ISODate;
  readonly cited: Cited;
  /** The sentence that answers the page. */
  readonly answer?: Answer;
  /** Written inlines of the form `label: value`. */
  readonly facts: readonly string[];
  readonly parts: readonly (string | null)[];
}

/** A whole page as Markdown: what it is, what it says, and how to cite it. */
export function writeTwin(context: TwinContext, page: TwinPage): string {
  const url = absolute(context.site, page.url);
  const text = blocks([
    heading(1, words(page.title)),
    page.answer
      ? [page.answer.lede, page.answer.support ?? []].map((line) => lineMarkdown(context, line)).join('')
      : null,
    list([
      ...page.facts,
      fact('基準日', words(dateWords(context.site, page.asOf))),
      fact('このページ', bareLink(url)),
      fact('サイト', link(context.site.name, absolute(context.site, urls.home))),
    ]),
    ...page.parts,
    heading(2, '引用の形'),
    words(citationLine(citationOf(context.site, page.asOf, page.cited))),
  ]);
  return `${text}\n`;
}
