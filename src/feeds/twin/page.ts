import type { ISODate } from '#calendar/date.ts';
import type { Answer } from '#telling/answer.ts';
import { type Cited, citationLine, citationOf } from '#telling/documents/citation.ts';
import { absolute } from '../site.ts';
import { lineMarkdown, type TwinContext } from './context.ts';
import { bareLink, blocks, fact, heading, list, words } from './markdown.ts';

interface TwinPage {
  readonly title: string;
  readonly url: string;
  readonly asOf: ISODate;
  readonly cited: Cited;
  /** The sentence that answers the page. */
  readonly answer?: Answer;
  /** Written inlines of the form `label: value`. */
  readonly facts: readonly string[];
  readonly parts: readonly string[];
}

/** A whole page as Markdown: what it is, what it says, and how to cite it. */
export function writeTwin(context: TwinContext, page: TwinPage): string {
  const url = absolute(context.site, page.url);
  const citation = citationLine(citationOf(context.site, page.asOf, page.cited));
  const text = blocks([
    heading(1, words(page.title)),
    [page.answer?.lede ?? [], page.answer?.support ?? []].map((line) => lineMarkdown(context, line)).join(''),
    list([
      ...page.facts,
      // The page of a document cites the edition that it shows.
      fact('このページ', citation.includes(`、${url}、`) ? null : bareLink(url)),
      // The day and the site are said with it.
      fact('引用の形', words(citation)),
    ]),
    ...page.parts,
  ]);
  return `${text}\n`;
}
