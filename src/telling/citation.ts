// The one form in which a page asks to be cited, in whatever it is read: on the page, and in its Markdown.
import type { Edition } from '#archive/1-read/schema/edition.ts';
import type {
  Archive,
  LinkedDuty,
  LinkedEdition,
  LinkedReorganization,
  LinkedUnit,
} from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { dateWords, shortPrintedDate, type Voice } from './dates.ts';
import { pathOf } from './names.ts';

/** What is cited: a page, or what it shows. */
export interface Cited {
  /** 伊勢崎市「行政改革大綱」第3次改訂（令和2年3月） */
  readonly what: string;
  /** The title that `what` gives, so that the source need not repeat it. */
  readonly title?: string;
  readonly source?: Edition['source'];
  /** Whether the words are not the source's own. */
  readonly isSummary?: boolean;
  /** Of the edition, which stays when a later one comes out. */
  readonly url: string;
}

/** A citation as staff paste it into a document; the place in the text goes between its first two parts. */
export interface Citation {
  readonly what: string;
  readonly by: string;
  readonly address: string;
  readonly asOf: string;
}

interface Publication extends Voice {
  readonly name: string;
  readonly url: string;
}

export function citationOf(site: Publication, asOf: ISODate, cited: Cited): Citation {
  const { what, title, source, isSummary = false, url } = cited;
  const from = source
    ? [
        ...(source.title === title ? [] : [`「${source.title}」`]),
        ...(source.publisher ? [source.publisher] : []),
        ...(source.place ? [source.place] : []),
      ]
    : [];
  return {
    what,
    by: `${from.length > 0 ? `、出典: ${from.join('、')}` : ''}、${site.name}${isSummary ? '（編集者による要約）' : ''}`,
    address: new URL(url, site.url).href,
    asOf: `${dateWords(site, asOf)}現在`,
  };
}

/** On one line: 伊勢崎市「行政改革大綱」第3次改訂（令和2年3月）、変遷、https://…、令和8年11月25日現在 */
export function citationLine({ what, by, address, asOf }: Citation): string {
  return `${what}${by}、${address}、${asOf}`;
}

export function editionCited({ name }: Named, { data, url }: Pick<LinkedEdition, 'data' | 'url'>): Cited {
  return {
    what: `${name}「${data.title}」${data.edition}（${shortPrintedDate(data.issued)}）`,
    title: data.title,
    source: data.source,
    isSummary: data.fidelity === 'summary',
    url,
  };
}

export function reorganizationCited({ name }: Named, { data, url }: LinkedReorganization): Cited {
  return {
    what: `${name}「${data.title}」（${shortPrintedDate(data.effective)}）`,
    title: data.title,
    source: data.source,
    isSummary: data.fidelity === 'summary',
    url,
  };
}

export function unitCited({ name }: Named, unit: LinkedUnit): Cited {
  return { what: `${name}${pathOf(unit)}の変遷`, url: unit.url };
}

export function dutyCited({ name }: Named, duty: Pick<LinkedDuty, 'name' | 'url'>): Cited {
  return { what: `${name}の${duty.name}の担当の変遷`, url: duty.url };
}

/** A fiscal year of a municipality, or of all of them. */
export function yearCited(
  { name }: Named,
  { fiscalYear, url }: { readonly fiscalYear: number; readonly url: string },
): Cited {
  return { what: `${name}の${formatFiscalYear(fiscalYear)}の変化`, url };
}

type Named = Pick<Archive, 'name'>;
