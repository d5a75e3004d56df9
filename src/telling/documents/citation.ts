// The one form in which a page asks to be cited, in whatever it is read: on the page, and in its Markdown.
import type { Source } from '#archive/1-read/schema/source.ts';
import type { ISODate } from '#calendar/date.ts';
import { dateWords, type Voice } from '../dates.ts';
import { sourceWords } from './source.ts';

/** What is cited: a page, or what it shows. */
export interface Cited {
  /** 伊勢崎市「行政改革大綱」第3次改訂（令和2年3月） */
  readonly what: string;
  /** The title that `what` gives, so that a source need not repeat it. */
  readonly title?: string;
  /** The documents that the page was made from. */
  readonly sources: readonly Source[];
  /** Whether the words are not the source's own. */
  readonly isSummary?: boolean;
  /** Of the edition, which stays when a later one comes out. */
  readonly url: string;
}

/** A citation as staff paste it into a document; the place in the text goes between its first two parts. */
interface Citation {
  readonly what: string;
  /** Each original: its title, who published it, what it is, when, the place in it, and where it can be read. */
  readonly sources: readonly CitedSource[];
  readonly by: string;
  readonly address: string;
  readonly asOf: string;
}

interface CitedSource {
  readonly words: string;
  readonly url: string | null;
}

/** A piece of the line; one with an address leads there. */
interface CitationPart {
  readonly text: string;
  readonly href?: string;
}

interface Publication extends Voice {
  readonly name: string;
  readonly url: string;
}

export function citationOf(site: Publication, asOf: ISODate, cited: Cited): Citation {
  const { what, title, isSummary = false, url } = cited;
  const sources = cited.sources.map((source) => ({
    words: [...(source.title === title ? [] : [`「${source.title}」`]), sourceWords(site, source)]
      .filter(Boolean)
      .join('、'),
    url: source.url ?? null,
  }));
  const once = new Map(sources.map((one) => [`${one.words} ${one.url}`, one]));
  return {
    what,
    sources: [...once.values()].filter(({ words, url }) => words !== '' || url !== null),
    by: `${site.name}${isSummary ? '（編集者による要約）' : ''}`,
    address: new URL(url, site.url).href,
    asOf: `${dateWords(site, asOf)}現在`,
  };
}

/** 出典: 「組織の見直し」、総務課、https://…; nothing where the page only shows what others tell. */
function originalsOf({ sources }: Citation): readonly CitationPart[] {
  return sources
    .flatMap(({ words, url }, at): readonly CitationPart[] => [
      { text: at === 0 ? '出典: ' : '／' },
      { text: words },
      ...(url === null ? [] : [{ text: words === '' ? '' : '、' }, { text: url, href: url }]),
    ])
    .filter(({ text }) => text !== '');
}

/** Everything between what is cited and the address of the page. */
export function citedFrom(citation: Citation): readonly CitationPart[] {
  const originals = originalsOf(citation);
  return [...(originals.length > 0 ? [{ text: '、' }, ...originals] : []), { text: `、${citation.by}` }];
}

/** On one line: 伊勢崎市「行政改革大綱」第3次改訂（令和2年3月）、出典: …、変遷、https://…、令和8年11月25日現在 */
export function citationLine(citation: Citation): string {
  const from = citedFrom(citation).map(({ text }) => text);
  return `${citation.what}${from.join('')}、${citation.address}、${citation.asOf}`;
}
