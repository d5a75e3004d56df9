// What stands with a figure that leaves the site: on a slide nobody sees the page around it.
import type { ISODate } from '#calendar/date.ts';
import { type Cited, citationOf, originalsOf } from '#telling/citation.ts';
import type { Figure } from '../figure.ts';

/** A figure with what its page is cited as. */
export interface CitedFigure {
  readonly figure: Figure;
  readonly cited: Cited;
}

export interface Credits {
  readonly title: string;
  /** 青空市「令和8年度組織機構改正」（令和8年4月1日） */
  readonly of: string;
  /** The originals, the site and its day, the address of the page. */
  readonly from: readonly string[];
}

export function creditsOf(
  site: Parameters<typeof citationOf>[0],
  asOf: ISODate,
  { figure, cited }: CitedFigure,
): Credits {
  const citation = citationOf(site, asOf, cited);
  const originals = originalsOf(citation).map(({ text }) => text);
  return {
    title: figure.title,
    of: citation.what,
    from: [
      ...(originals.length > 0 ? [originals.join('')] : []),
      `${citation.by}、${citation.asOf}`,
      citation.address,
    ],
  };
}
