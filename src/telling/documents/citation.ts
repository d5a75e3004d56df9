// The citation of a page, for the page itself and its Markdown.
import type { Source } from '#archive/1-read/schema/source.ts';
import type { ISODate } from '#calendar/date.ts';
import { dateWords, type Voice } from '../dates.ts';
import { sourceWords } from './source.ts';

/** What to cite: a page, or what it shows. */
export interface Cited {
  /** For example 伊勢崎市「行政改革大綱」第3次改訂（令和2年3月）. */
  readonly what: string;
  /** The title within `what`, which sources with the same title do not repeat. */
  readonly title?: string;
  /** The documents that the page is based on. */
  readonly sources: readonly Source[];
  /** Whether the text is a summary instead of the source's own words. */
  readonly isSummary?: boolean;
  /** The URL of the edition itself, which does not change when a newer one is published. */
  readonly url: string;
}

/** A citation for pasting into documents. A place in the text goes between `what` and `sources`. */
interface Citation {
  readonly what: string;
  /** Each source with its title, publisher, kind, date, place and URL. */
  readonly sources: readonly CitedSource[];
  readonly by: string;
  readonly address: string;
  readonly asOf: string;
}

interface CitedSource {
  readonly words: string;
  readonly url: string | null;
}

/** A piece of the citation, possibly a link. */
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

/** For example 出典: 「組織の見直し」、総務課、https://…; empty for pages without sources of their own. */
function originalsOf({ sources }: Citation): readonly CitationPart[] {
  return sources
    .flatMap(({ words, url }, at): readonly CitationPart[] => [
      { text: at === 0 ? '出典: ' : '／' },
      { text: words },
      ...(url === null ? [] : [{ text: words === '' ? '' : '、' }, { text: url, href: url }]),
    ])
    .filter(({ text }) => text !== '');
}

/** Everything between `what` and the address of the page. */
export function citedFrom(citation: Citation): readonly CitationPart[] {
  const originals = originalsOf(citation);
  return [...(originals.length > 0 ? [{ text: '、' }, ...originals] : []), { text: `、${citation.by}` }];
}

/** For example 伊勢崎市「行政改革大綱」第3次改訂（令和2年3月）、出典: …、変遷、https://…、令和8年11月25日現在. */
export function citationLine(citation: Citation): string {
  const from = citedFrom(citation).map(({ text }) => text);
  return `${citation.what}${from.join('')}、${citation.address}、${citation.asOf}`;
}
