import { standingCountsOf } from '#archive/4-link/promises/standing-counts.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import type { Section } from '#layouts/frame.ts';
import { footnotes, hasFootnotes } from '#markdown/footnotes.ts';
import { servedIn, servingTitle } from '#telling/documents/based-on.ts';
import { headingName } from '#telling/names.ts';
import { hasStandingToShow, reportTitle, standingTitle } from '#telling/promises/report.ts';
import { indicatorsApart } from './indicators-apart.ts';
import { isScheduleHere } from './schedule-parts.ts';

/** The parts below the text of an edition, in page order. `isIn` decides whether an edition has the part. */
const belowText = {
  serving: {
    title: servingTitle,
    isIn: (edition, archive) => servedIn(archive, edition).length > 0,
  },
  results: {
    title: (edition, archive) => reportTitle(archive, edition),
    isIn: ({ report }) => report !== null,
  },
  indicators: { title: '全体の指標', isIn: (edition) => indicatorsApart(edition).length > 0 },
  'yearly-progress': {
    title: '年度ごとの目標と振り返り',
    isIn: ({ data }) => (data.progress ?? []).length > 0,
  },
  scales: { title: '評価の標語', isIn: ({ data }) => data.scales.length > 0 },
  'recorded-events': { title: '出来事', isIn: ({ data }) => data.events.length > 0 },
  figures: { title: '資料にある数', isIn: ({ data }) => (data.figures ?? []).length > 0 },
  'noted-terms': { title: '資料が注を付けている用語', isIn: ({ data }) => data.terms.length > 0 },
  mends: { title: '読み取りを直した箇所', isIn: ({ data }) => data.mends.length > 0 },
  derived: { title: '資料の文字にないもの', isIn: ({ data }) => data.derived.length > 0 },
  corrections: { title: '訂正', isIn: ({ data }) => data.corrections.length > 0 },
} as const satisfies Record<
  string,
  {
    readonly title: string | ((edition: LinkedEdition, archive: Archive) => string);
    readonly isIn: (edition: LinkedEdition, archive: Archive) => boolean;
  }
>;
export type BelowText = keyof typeof belowText;

export function headingsBelowText(
  archive: Archive,
  edition: LinkedEdition,
): readonly { readonly id: BelowText; readonly title: string }[] {
  return (Object.keys(belowText) as BelowText[])
    .filter((id) => belowText[id].isIn(edition, archive))
    .map((id) => {
      const { title } = belowText[id];
      return { id, title: typeof title === 'string' ? title : title(edition, archive) };
    });
}

/** The section of source, editions and period. It comes last, because readers come for the text. */
export const editionFacts = { id: 'edition-facts', title: '事実と出典' } as const;

/** Every heading of an edition's page, in page order. */
export function contentsOf(archive: Archive, edition: LinkedEdition): readonly Section[] {
  const { sections } = edition;
  const standing = standingCountsOf(archive, edition);
  // The title of the page is the only h1: a text with h1 headings moves one level down.
  const shift = sections.some(({ depth }) => depth === 1) ? 1 : 0;
  const own = (is: boolean, id: string, title: string): readonly Section[] =>
    is ? [{ id, title, depth: 2 }] : [];
  return [
    ...own(hasStandingToShow(standing), 'standing', standingTitle(standing)),
    ...own(isScheduleHere(archive, edition), 'schedule-figure', '期限の一覧'),
    ...sections.map(({ id, code, title, depth }) => ({
      id,
      title: headingName({ code, title }),
      depth: Math.min(depth + shift, 6),
    })),
    ...headingsBelowText(archive, edition).map((heading) => ({ ...heading, depth: 2 })),
    ...own(hasFootnotes(edition.body.tree), footnotes.id, footnotes.title),
    ...own(true, editionFacts.id, editionFacts.title),
    { id: 'cite', title: 'このページを引用', depth: 2, isForScreens: true },
  ];
}
