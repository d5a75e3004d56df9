import { urls } from '#archive/4-link/addresses/urls.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { summarizeYear } from '#archive/4-link/overview/summary.ts';
import { isPlanned } from '#archive/4-link/reorganizations/change-kind.ts';
import type { Archive, LinkedChange, LinkedEdition, LinkedUnit, Year } from '#archive/4-link/types.ts';
import { contentsOfYear, type YearContents } from '#archive/4-link/years/year-contents.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { yearAnswer } from '#telling/answers/year.ts';
import { type YearOfOne, yearEverywhere } from '#telling/answers/year-everywhere.ts';
import { changeCounts, countWords, kindCounts, yearCounts } from '#telling/counts.ts';
import { printedDate, yearWords } from '#telling/dates.ts';
import { yearCited, yearOfAllCited } from '#telling/documents/cited.ts';
import { movedInto, movedWords } from '#telling/documents/comparison.ts';
import { typeWords } from '#telling/documents/editions.ts';
import { editionName, itemName, pathOf } from '#telling/names.ts';
import { ownersLine } from '#telling/promises/owner.ts';
import { outcomeWords, reviewedName } from '#telling/promises/promises.ts';
import { dueInYear } from '#telling/promises/schedule.ts';
import { statusWords } from '#telling/verbs.ts';
import { changesTable, dayOfChange } from './changes.ts';
import { lineMarkdown, siteLink, type Twin, type TwinContext } from './context.ts';
import { fact, list, listed, section, table, words } from './markdown.ts';
import { writeTwin } from './page.ts';

/** What changed in a municipality in a fiscal year. */
export function yearTwin(context: Twin, year: Year): string {
  const { archive } = context;
  const { fiscalYear } = year;
  const title = `${yearWords(context.site, fiscalYear)}の${archive.name}`;
  const at = archive.years.indexOf(year);
  const neighbour = (one: Year | undefined) =>
    one ? siteLink(context, yearWords(context.site, one.fiscalYear), one.url) : null;
  return writeTwin(context, {
    title,
    url: year.url,
    asOf: archive.asOf,
    cited: yearCited(archive, year),
    answer: yearAnswer(archive, year),
    facts: [
      fact('市区町村', siteLink(context, archive.name, archive.url)),
      fact(
        'すべての市区町村',
        siteLink(context, yearWords(context.site, fiscalYear), urls.yearEverywhere(fiscalYear)),
      ),
      fact('前の年度', neighbour(archive.years[at - 1])),
      fact('次の年度', neighbour(archive.years[at + 1])),
    ],
    parts: partsOf(context, year),
  });
}

/** What the page of a year for all municipalities needs of one municipality. */
export interface YearDigest extends YearOfOne {
  readonly facts: readonly string[];
}

export function yearDigest(context: Twin, year: Year): YearDigest {
  const { archive } = context;
  const summary = summarizeYear(archive, year);
  const { editions, events } = contentsOfYear(archive, year);
  const kinds = countWords(kindCounts(summary.kinds));
  return {
    name: archive.name,
    url: year.url,
    changes: summary.changes,
    lede: yearAnswer(archive, year).lede,
    facts: [
      words(countWords(yearCounts(summary))),
      kinds === '' ? '' : words(`組織の変更の内訳: ${kinds}`),
      ...reorganizationItems(context, year),
      ...editions.map((edition) => `資料の版: ${editionItem(context, edition)}`),
      ...events.map(({ event, edition }) =>
        words(
          `出来事: ${printedDate(context.site, event.date)} ${event.title}（${editionName(edition.data)}）`,
        ),
      ),
    ].filter((item) => item !== ''),
  };
}

/** A fiscal year in all municipalities. */
export function sharedYearTwin(
  context: TwinContext,
  year: {
    readonly fiscalYear: number;
    readonly asOf: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly digests: readonly YearDigest[];
  },
): string {
  const { fiscalYear, digests } = year;
  const title = `${yearWords(context.site, fiscalYear)}の変更`;
  const neighbour = (one: number | null) =>
    one === null ? null : siteLink(context, yearWords(context.site, one), urls.yearEverywhere(one));
  return writeTwin(context, {
    title,
    url: urls.yearEverywhere(fiscalYear),
    asOf: year.asOf,
    answer: { title, ...yearEverywhere(digests) },
    cited: yearOfAllCited(fiscalYear),
    facts: [fact('前の年度', neighbour(year.before)), fact('次の年度', neighbour(year.after))],
    parts: digests.map(({ name, url, facts }) =>
      section(2, name, [
        list([
          ...facts,
          fact('くわしく', siteLink(context, `${name}の${yearWords(context.site, fiscalYear)}`, url)),
        ]),
      ]),
    ),
  });
}

function partsOf(context: Twin, year: Year): readonly string[] {
  const { archive } = context;
  const held = contentsOfYear(archive, year);
  const inForce = held.changes.filter((change) => !isPlanned(change));
  const foreseen = held.changes.filter(isPlanned);
  const inTable = new Set(
    inForce
      .filter(({ verb }) => verbs[verb].about === 'units')
      .flatMap(({ from, to }) => [...from, ...to].flatMap(({ id }) => id ?? [])),
  );
  const unitList = (units: readonly LinkedUnit[]) =>
    list(units.filter(({ id }) => !inTable.has(id)).map((unit) => siteLink(context, pathOf(unit), unit.url)));
  return [
    section(2, '組織の改正', [list(reorganizationItems(context, year))]),
    section(2, '組織の変更', changesParts(context, inForce)),
    section(2, '予定されている変更', changesParts(context, foreseen)),
    // Units that the changes name are left out here.
    section(2, 'ほかに始まった組織', [unitList(held.begun)]),
    section(2, 'ほかに終わった組織', [unitList(held.ended.filter(({ isLost }) => !isLost))]),
    section(2, 'ほかに、その後が分からなくなった組織', [unitList(held.ended.filter(({ isLost }) => isLost))]),
    listed('資料', held.editions, (edition) => editionItem(context, edition)),
    section(2, '期限を迎える取組', [dueTable(context, year, held.due)]),
    section(2, 'この年度から外れた期限', [movedList(context, held.moved)]),
    section(2, '振り返りと評価', [reviewsTable(context, held.reviews)]),
    section(2, '出来事', [eventsTable(context, held.events)]),
  ];
}

/** The number of changes and a table of them; a date common to all is stated once above. */
function changesParts(context: Twin, changes: readonly LinkedChange[]): readonly string[] {
  const days = [...new Set(changes.map((change) => dayOfChange(context, change)))];
  const [day] = days;
  if (day === undefined) return [];
  const isOneDay = days.length === 1;
  return [
    words(`${isOneDay ? `${day}、` : ''}${changes.length}件（${changeCounts(changes)}）`),
    changesTable(context, changes, { dated: !isOneDay }),
  ];
}

function reorganizationItems(context: Twin, year: Year): readonly string[] {
  const { archive } = context;
  return archive.reorganizations
    .filter(({ id }) => year.reorganizations.includes(id))
    .map(
      ({ url, data, changes }) =>
        siteLink(context, data.title, url) +
        words(
          `（${printedDate(context.site, data.effective)}・${statusWords[data.status]}、変更${changes.length}件）`,
        ),
    );
}

function editionItem(context: Twin, { url, data }: LinkedEdition): string {
  return (
    siteLink(context, editionName(data), url) +
    words(`（${typeWords[data.type]}、${printedDate(context.site, data.issued)}）`)
  );
}

function movedList(context: Twin, moved: YearContents['moved']): string {
  const { archive } = context;
  const { measures } = lookupIn(archive);
  return list(
    moved.flatMap(({ comparison, deadline, newer }) => {
      const measure = measures.get(newer);
      if (!measure) return [];
      const name = siteLink(context, itemName(measure.data), `${comparison.url}#${measure.id}`);
      return [`${name}: ${words(movedWords(deadline))}`];
    }),
  );
}

function dueTable(context: Twin, { fiscalYear }: Year, due: YearContents['due']): string {
  const { archive } = context;
  return table(
    ['取組', '期限', '担当', '資料'],
    due.map(({ measure, edition }) => [
      siteLink(context, itemName(measure.data), measure.url),
      words([dueInYear(measure, fiscalYear), ...movedInto(archive, measure, fiscalYear)].join(' / ')),
      lineMarkdown(context, ownersLine(archive, measure)),
      words(edition ? editionName(edition.data) : ''),
    ]),
  );
}

/** Goals, reviews and ratings for the fiscal year. */
function reviewsTable(context: Twin, reviews: YearContents['reviews']): string {
  const { archive } = context;
  return table(
    ['対象', '目標', '振り返り・評価', '資料'],
    reviews.map(({ url, measure, section, edition, goals, results }) => [
      siteLink(context, reviewedName({ measure, section, edition }), url),
      words(goals.join(' / ')),
      words(results.map(outcomeWords).join(' / ')),
      words(sourcesOf(archive, { edition, goals, results }).join('、')),
    ]),
  );
}

/** The names of the editions that state the goals or the results. */
function sourcesOf(
  archive: Archive,
  { edition, goals, results }: Pick<YearContents['reviews'][number], 'edition' | 'goals' | 'results'>,
): readonly string[] {
  const { editionOf } = lookupIn(archive);
  const reports = results.flatMap(({ from }) => editionOf(from) ?? []);
  return [...new Set([...(goals.length > 0 ? [edition] : []), ...reports])].map(({ data }) =>
    editionName(data),
  );
}

function eventsTable(context: Twin, events: YearContents['events']): string {
  return table(
    ['日付', '題', '種類', '内容', '出典'],
    events.map(({ edition, event }) => [
      words(printedDate(context.site, event.date)),
      words(event.title),
      words(event.kind),
      words(event.text ?? ''),
      siteLink(context, editionName(edition.data), urls.events(edition.url)),
    ]),
  );
}
