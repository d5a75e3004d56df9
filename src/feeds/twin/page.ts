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
  readonly answer?: Answer;
  /** Lines of Markdown of the form `label: value`. */
  readonly facts: readonly string[];
  readonly parts: readonly string[];
}

/** A whole page as Markdown: its facts, its content, and how to cite it. */
export function writeTwin(context: TwinContext, page: TwinPage): string {
  const url = absolute(context.site, page.url);
  const citation = citationLine(citationOf(context.site, page.asOf, page.cited));
  const text = blocks([
    heading(1, words(page.title)),
    [page.answer?.lede ?? [], page.answer?.support ?? []].map((line) => lineMarkdown(context, line)).join(''),
    list([
      ...page.facts,
      // The citation of a document page names the edition shown, so the page's own address is added.
      fact('このページ', citation.includes(`、${url}、`) ? null : bareLink(url)),
      fact('引用の形', words(citation)),
    ]),
    ...page.parts,
  ]);
  return `${text}\n`;
}
