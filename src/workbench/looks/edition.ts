import type { LinkedIndicator } from '#archive/4-link/promises/indicators.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import type { LinkedEdition } from '#archive/4-link/types.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import type { Figure } from '#diagrams/figure.ts';
import { scheduleFigure } from '#diagrams/figures/schedule.ts';
import type { Answer } from '#telling/answer.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import { type Drawn, drawn, type Seen } from './seen.ts';

export interface LookedEdition {
  readonly answer: Answer;
  readonly measures: number;
  /** The indicators of the whole, of its sections and of its measures, each with the years that it has values for. */
  readonly indicators: readonly { readonly name: string; readonly years: string }[];
  /** Number of measures per owner, largest first. A measure may have several owners. */
  readonly owners: readonly { readonly name: string; readonly count: number }[];
  readonly unowned: number;
  readonly undated: number;
  readonly schedule: Drawn | null;
  /** Sentences about what an edition should have and this one lacks. */
  readonly missing: readonly string[];
}

export function lookAtEdition({ archive, open }: Seen): LookedEdition | null {
  const edition = archive.documents
    .flatMap(({ editions }) => editions)
    .find(({ origin }) => origin.file === open);
  if (!edition) return null;
  const own = archive.measures.filter(
    ({ document, edition: of }) => document === edition.document && of === edition.id,
  );
  const figure = scheduleFigure(archive, edition)?.figure ?? null;
  return {
    answer: editionAnswer(archive, edition),
    measures: own.length,
    indicators: [...edition.indicators, ...own.flatMap(({ indicators }) => indicators)].map(indicatorSeen),
    owners: ownersOf(own),
    unowned: own.filter(({ owners }) => owners.length === 0).length,
    undated: own.filter(({ schedule }) => !schedule?.stages.some(({ start, end }) => start ?? end)).length,
    schedule: figure && drawn(withoutLinks(figure)),
    missing: missingIn(edition.data, own),
  };
}

function indicatorSeen({ name, unit, years }: LinkedIndicator): LookedEdition['indicators'][number] {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  const span = first === undefined || last === undefined ? '' : formatFiscalYear(first);
  return {
    name: unit === null ? name : `${name}（${unit}）`,
    years: first === last || last === undefined ? span : `${span}〜${formatFiscalYear(last)}`,
  };
}

/** Only a fully known edition is expected to have measures. */
function missingIn(
  { known, period, type, indicators = [] }: LinkedEdition['data'],
  own: readonly LinkedMeasure[],
): readonly string[] {
  if (known !== 'full' || own.length + indicators.length > 0) return [];
  return [
    '取組がまだ一つもありません。「表を貼る」の欄で一覧表を読むか、「取組」の欄で一つずつ書き加えてください。',
    ...(type === 'plan' && period === undefined
      ? ['計画期間が書かれていません。「版と出典」の欄に、初めと終わりの年度を書いてください。']
      : []),
  ];
}

/** Removes links, because a draft has no pages. */
function withoutLinks(figure: Figure): Figure {
  const { picture } = figure;
  if (picture.kind !== 'schedule') return figure;
  const sections = picture.sections.map((section) => ({
    ...section,
    bars: section.bars.map((bar) => ({ ...bar, link: null })),
  }));
  return { ...figure, picture: { ...picture, sections } };
}

function ownersOf(measures: readonly LinkedMeasure[]): LookedEdition['owners'] {
  const counts = new Map<string, number>();
  for (const { owners } of measures)
    for (const name of new Set(owners.map(({ path, printed }) => path ?? printed)))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count })).toSorted((a, b) => b.count - a.count);
}
