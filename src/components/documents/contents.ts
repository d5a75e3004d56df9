import { standingCountsOf } from '#archive/4-link/standing-counts.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import { footnotes, hasFootnotes } from '#markdown/footnotes.ts';
import { headingName } from '#telling/names.ts';
import { isStandingTold } from '#telling/report.ts';
import { indicatorsApart } from './indicators-apart.ts';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly depth: number;
}

/** Every heading of an edition's page, in the order of the page. */
export function contentsOf(
  archive: Archive,
  edition: LinkedEdition,
  hasSchedule: boolean,
): readonly Section[] {
  const { data, sections } = edition;
  // Nothing stands above the page's own title.
  const shift = sections.some(({ depth }) => depth === 1) ? 1 : 0;
  const own = (is: boolean, id: string, title: string): readonly Section[] =>
    is ? [{ id, title, depth: 2 }] : [];
  return [
    ...own(isStandingTold(standingCountsOf(archive, edition)), 'standing', '取組の状況'),
    ...own(hasSchedule, 'schedule-figure', '期限の一覧'),
    ...sections.map(({ id, code, title, depth }) => ({
      id,
      title: headingName({ code, title }),
      depth: Math.min(depth + shift, 6),
    })),
    ...own(edition.report !== null, 'results', '取組ごとの結果'),
    ...own(indicatorsApart(edition).length > 0, 'indicators', '全体の指標'),
    ...own((data.progress ?? []).length > 0, 'yearly-progress', '年度ごとの目標と振り返り'),
    ...own(data.scales.length > 0, 'scales', '評価の標語'),
    ...own(data.events.length > 0, 'recorded-events', '出来事'),
    ...own((data.figures ?? []).length > 0, 'figures', '資料にある数'),
    ...own(data.terms.length > 0, 'noted-terms', '資料が注を付けている用語'),
    ...own(data.mends.length > 0, 'mends', '読み取りを直した箇所'),
    ...own(data.derived.length > 0, 'derived', '資料の文字にないもの'),
    ...own(data.corrections.length > 0, 'corrections', '訂正'),
    ...own(hasFootnotes(edition.body.tree), footnotes.id, footnotes.title),
    { id: 'cite', title: 'このページを引用', depth: 2 },
  ];
}
