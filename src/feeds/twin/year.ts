import type { Archive, LinkedChange, LinkedEdition, LinkedUnit, Year } from '#archive/4-link/types.ts';
import { urls } from '#archive/4-link/urls.ts';
import { evaluatorWords, statusWords, typeWords } from '#archive/words.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import { fiscalYearInWords, printedDate } from '../dates.ts';
import { duesOf } from '../due.ts';
import { changeCounts, editionName } from '../words.ts';
import { changesTable } from './changes.ts';
import { siteLink, type TwinContext } from './context.ts';
import { fact, list, section, table, words } from './markdown.ts';
import { ownerInWords, resultInWords } from './measure.ts';
import { writeTwin } from './page.ts';

const NOTHING = 'この年度に記録されていることはありません。何もなかったとは限りません。';

/** What a fiscal year changed in a municipality. A year without a record says so. */
export function yearTwin(context: TwinContext, archive: Archive, year: Year): string {
  const { fiscalYear } = year;
  const title = `${fiscalYearInWords(context.site, fiscalYear)}の${archive.name}`;
  const at = archive.years.indexOf(year);
  const neighbour = (one: Year | undefined) =>
    one ? siteLink(context, fiscalYearInWords(context.site, one.fiscalYear), one.url) : null;
  const parts = partsOf(context, archive, year).filter((part) => part !== null);
  return writeTwin(context, {
    title,
    url: year.url,
    asOf: archive.asOf,
    municipality: archive.name,
    cited: { title },
    facts: [
      fact('市区町村', siteLink(context, archive.name, archive.url)),
      fact(
        'すべての市区町村',
        siteLink(context, fiscalYearInWords(context.site, fiscalYear), urls.yearEverywhere(fiscalYear)),
      ),
      fact('前の年度', neighbour(archive.years[at - 1])),
      fact('次の年度', neighbour(archive.years[at + 1])),
    ],
    parts: parts.length > 0 ? parts : [NOTHING],
  });
}

/** What the page of a year across municipalities needs of one of them. */
export interface YearDigest {
  readonly name: string;
  readonly url: string;
  readonly facts: readonly string[];
}

export function yearDigest(context: TwinContext, archive: Archive, year: Year): YearDigest {
  const changes = changesOf(archive, year);
  const counted = (label: string, count: number) => (count > 0 ? `${label}: ${count}件` : '');
  return {
    name: archive.name,
    url: year.url,
    facts: [
      ...reorganizationItems(context, archive, year),
      changes.length > 0 ? words(`組織の変更: ${changes.length}件（${changeCounts(changes)}）`) : '',
      ...editionsOf(archive, year).map((edition) => `資料の版: ${editionItem(context, edition)}`),
      counted('期限を迎える取組', year.due.length),
      counted('振り返りや評価', year.reviews.length),
      ...eventsOf(archive, year).map(({ event, edition }) =>
        words(
          `出来事: ${printedDate(context.site, event.date)} ${event.title}（${editionName(edition.data)}）`,
        ),
      ),
    ].filter((item) => item !== ''),
  };
}

/** One fiscal year in all municipalities. */
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
  const title = `${fiscalYearInWords(context.site, fiscalYear)}の変更`;
  const neighbour = (one: number | null) =>
    one === null ? null : siteLink(context, fiscalYearInWords(context.site, one), urls.yearEverywhere(one));
  const told = digests.filter(({ facts }) => facts.length > 0);
  return writeTwin(context, {
    title,
    url: urls.yearEverywhere(fiscalYear),
    asOf: year.asOf,
    municipality: 'すべての市区町村',
    cited: { title },
    facts: [fact('前の年度', neighbour(year.before)), fact('次の年度', neighbour(year.after))],
    parts:
      told.length === 0
        ? [NOTHING]
        : told.map(({ name, url, facts }) =>
            section(2, name, [
              list([
                ...facts,
                fact(
                  'くわしく',
                  siteLink(context, `${name}の${fiscalYearInWords(context.site, fiscalYear)}`, url),
                ),
              ]),
            ]),
          ),
  });
}

function partsOf(context: TwinContext, archive: Archive, year: Year): readonly (string | null)[] {
  const changes = changesOf(archive, year);
  const inForce = changes.filter(({ status }) => status === 'in force');
  const foreseen = changes.filter(({ status }) => status !== 'in force');
  const isIn = (date: string | null) => date !== null && fiscalYearOf(date) === year.fiscalYear;
  const unitList = (units: readonly LinkedUnit[]) =>
    list(units.map(({ names, url }) => siteLink(context, names.at(-1)?.path ?? '', url)));
  const counted = (some: readonly LinkedChange[]) =>
    some.length > 0 ? words(`${some.length}件（${changeCounts(some)}）`) : null;
  return [
    section(2, '組織の改正', [list(reorganizationItems(context, archive, year))]),
    section(2, '組織の変更', [counted(inForce), changesTable(context, archive, inForce, { dated: true })]),
    section(2, '予定されている変更', [
      counted(foreseen),
      changesTable(context, archive, foreseen, { dated: true }),
    ]),
    section(2, '始まった組織', [unitList(archive.units.filter(({ established }) => isIn(established)))]),
    section(2, '終わった組織', [unitList(archive.units.filter(({ abolished }) => isIn(abolished)))]),
    section(2, '資料', [list(editionsOf(archive, year).map((edition) => editionItem(context, edition)))]),
    section(2, '期限を迎える取組', [dueTable(context, archive, year)]),
    section(2, '振り返りと評価', [reviewsTable(context, archive, year)]),
    section(2, '出来事', [eventsTable(context, archive, year)]),
  ];
}

function editionsByKey(archive: Archive): ReadonlyMap<string, LinkedEdition> {
  return new Map(
    archive.documents.flatMap(({ editions }) => editions.map((one) => [`${one.document}/${one.id}`, one])),
  );
}

function changesOf(archive: Archive, year: Year): readonly LinkedChange[] {
  const own = new Set(year.changes);
  return archive.changes.filter(({ id }) => own.has(id));
}

function reorganizationItems(context: TwinContext, archive: Archive, year: Year): readonly string[] {
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

function editionsOf(archive: Archive, year: Year): readonly LinkedEdition[] {
  const own = new Set(year.editions);
  return archive.documents
    .flatMap(({ editions }) => editions)
    .filter(({ document, id }) => own.has(`${document}/${id}`));
}

function editionItem(context: TwinContext, { url, data }: LinkedEdition): string {
  return (
    siteLink(context, editionName(data), url) +
    words(`（${typeWords[data.type]}、${printedDate(context.site, data.issued)}）`)
  );
}

function dueTable(context: TwinContext, archive: Archive, year: Year): string | null {
  const own = new Set(year.due);
  const editions = editionsByKey(archive);
  const rows = archive.measures
    .filter(({ key }) => own.has(key))
    .map((measure) => {
      const edition = editions.get(`${measure.document}/${measure.edition}`);
      const due = duesOf(measure).filter(({ end }) => end !== null && fiscalYearOf(end) === year.fiscalYear);
      return [
        siteLink(context, measure.data.title, measure.url),
        words(due.map(({ of, text }) => (of ? `${of}: ${text}` : text)).join(' / ')),
        measure.owners.map(ownerInWords).join('、') || '記載なし',
        words(edition ? editionName(edition.data) : ''),
        measure.to.length > 0 ? '後の版が引き継いでいる' : '',
      ];
    });
  return rows.length > 0 ? table(['取組', '期限', '担当', '資料', '補足'], rows) : null;
}

/** What was set as a goal and said of it for the fiscal year, and how it was rated. */
function reviewsTable(context: TwinContext, archive: Archive, year: Year): string | null {
  const own = new Set(year.reviews);
  const { fiscalYear } = year;
  const byKey = editionsByKey(archive);
  const scalesOf = (document: string, edition: string) =>
    byKey.get(`${document}/${edition}`)?.data.scales ?? [];
  const editions = archive.documents
    .flatMap(({ editions }) => editions)
    .filter(({ document, id }) => own.has(`${document}/${id}`))
    .flatMap(({ url, data }) =>
      told(data.progress, fiscalYear).map((row) => [
        siteLink(context, editionName(data), urls.progress(url)),
        ...row,
      ]),
    );
  const measures = archive.measures
    .filter(({ key }) => own.has(key))
    .flatMap(({ url, data, document, edition }) =>
      [
        ...told(data.progress, fiscalYear),
        ...(data.evaluations ?? [])
          .filter(({ year, result }) => year === fiscalYear && result !== null)
          .map(({ by, result, reason }) => [
            '',
            words(
              `${evaluatorWords[by]}: ${resultInWords(result ?? '', scalesOf(document, edition))} ${reason ?? ''}`,
            ),
          ]),
      ].map((row) => [siteLink(context, data.title, url), ...row]),
    );
  const rows = [...editions, ...measures];
  return rows.length > 0 ? table(['対象', '目標', '振り返り・評価'], rows) : null;
}

function told(progress: LinkedEdition['data']['progress'], fiscalYear: number): readonly string[][] {
  return (progress ?? [])
    .filter(({ year, goal, review }) => year === fiscalYear && (goal !== null || review !== null))
    .map(({ goal, review }) => [words(goal ?? '未公表'), words(review ?? '未公表')]);
}

function eventsOf(archive: Archive, year: Year) {
  const editions = editionsByKey(archive);
  return year.events.flatMap(({ edition: key, index }) => {
    const edition = editions.get(key);
    const event = edition?.data.events[index];
    return edition && event ? [{ edition, event }] : [];
  });
}

function eventsTable(context: TwinContext, archive: Archive, year: Year): string | null {
  const rows = eventsOf(archive, year).map(({ edition, event }) => [
    words(printedDate(context.site, event.date)),
    words(event.title),
    words(event.kind),
    words(event.text ?? ''),
    siteLink(context, editionName(edition.data), urls.events(edition.url)),
  ]);
  return rows.length > 0 ? table(['日付', '題', '種類', '内容', '出典'], rows) : null;
}
