import type { Edition } from '#archive/1-read/schema/edition.ts';
import { urls } from '#archive/4-link/addresses/urls.ts';
import type { Comparison } from '#archive/4-link/documents/comparison.ts';
import { correctionsOn } from '#archive/4-link/documents/corrections.ts';
import { dateOfText } from '#archive/4-link/documents/text-date.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import { standingCountsOf } from '#archive/4-link/promises/standing-counts.ts';
import type { Archive, LinkedDocument, LinkedEdition } from '#archive/4-link/types.ts';
import { editionAnswer } from '#telling/answers/edition.ts';
import { comparedCounts, countWords } from '#telling/counts.ts';
import { periodWords, printedDate } from '#telling/dates.ts';
import { basisRows, servedIn, servingRows, servingTitle } from '#telling/documents/based-on.ts';
import { editionCited } from '#telling/documents/cited.ts';
import { contactLine } from '#telling/documents/contact.ts';
import { departmentLine } from '#telling/documents/department.ts';
import { knownWords, typeWords } from '#telling/documents/editions.ts';
import { editionName, editionTitle, headingName, itemName } from '#telling/names.ts';
import { standingWord } from '#telling/promises/promises.ts';
import { reportedLine, reportTitle, standingTitle } from '#telling/promises/report.ts';
import { stepWords } from '#telling/promises/scale.ts';
import { countsWords, figureWithRef } from '#telling/values.ts';
import { absolute } from '../site.ts';
import { passagesOfBody } from './body.ts';
import { lineMarkdown, siteLink, type Twin } from './context.ts';
import { indicatorTables } from './indicator.ts';
import { blocks, fact, heading, list, listed, section, table, words } from './markdown.ts';
import { measureFacts, progressTable } from './measure.ts';
import { writeTwin } from './page.ts';
import { reportParts, resultList, standingParts } from './report.ts';
import { correctionsSection, derivedSection, mendsSection, sourceFacts } from './source.ts';

/** An edition with everything on its page. */
export function editionTwin(context: Twin, document: LinkedDocument, edition: LinkedEdition): string {
  const { archive } = context;
  return writeTwin(context, {
    ...common(archive, edition),
    title: editionTitle(archive, edition),
    url: edition.url,
    facts: [
      fact('市区町村', siteLink(context, archive.name, archive.url)),
      fact('資料', siteLink(context, document.title, document.url)),
      ...factsOf(context, edition),
    ],
    parts: partsOf(context, document, edition),
  });
}

/** A document: its editions, and the contents of the latest. */
export function documentTwin(context: Twin, document: LinkedDocument, latest: LinkedEdition): string {
  const { archive } = context;
  return writeTwin(context, {
    ...common(archive, latest),
    title: document.title,
    url: document.url,
    facts: [fact('市区町村', siteLink(context, archive.name, archive.url)), ...factsOf(context, latest)],
    parts: [
      listed('版', document.editions.toReversed(), ({ url, data }) => {
        const issued = words(`（${printedDate(context.site, data.issued)}）`);
        return siteLink(context, editionName(data), url) + issued;
      }),
      contents(context, latest),
      comparisons(context, document, latest),
    ],
  });
}

function common(archive: Archive, edition: LinkedEdition) {
  return {
    asOf: archive.asOf,
    answer: editionAnswer(archive, edition),
    cited: editionCited(archive, edition),
  };
}

function factsOf(context: Twin, edition: LinkedEdition): readonly string[] {
  const { archive } = context;
  const { data } = edition;
  const reported = reportedLine(archive, edition);
  const department = departmentLine(archive, edition);
  return [
    fact('種類', typeWords[data.type]),
    ...[...basisRows(archive, edition), ...servingRows(archive, edition)].map(({ label, lines }) =>
      fact(label, lines.map((line) => lineMarkdown(context, line)).join('、')),
    ),
    fact('報告の対象', reported ? lineMarkdown(context, reported) : null),
    fact('版', words(data.edition)),
    fact('版の日付', words(printedDate(context.site, data.issued))),
    fact(
      '期間',
      data.period ? words(periodWords(data.period, (date) => printedDate(context.site, date))) : null,
    ),
    fact('部局', department && lineMarkdown(context, department)),
    fact('記録の範囲', knownWords[data.known]),
    ...sourceFacts(context, {
      ...data,
      contact: data.contact && contactLine(archive, data.contact, dateOfText(data)),
    }),
  ];
}

function partsOf(context: Twin, document: LinkedDocument, edition: LinkedEdition): readonly string[] {
  const { archive } = context;
  const { data } = edition;
  return [
    // Measures are left out: their addresses stand in their own sections.
    contents(context, edition, new Set(edition.measures.map((key) => key.split('#')[1]))),
    section(2, standingTitle(standingCountsOf(archive, edition)), standingParts(context, edition)),
    comparisons(context, document, edition),
    ...passages(context, edition),
    section(2, servingTitle, servingParts(context, edition)),
    section(2, reportTitle(archive, edition), reportParts(context, edition)),
    section(2, '全体の指標', [
      indicatorTables(
        context,
        edition.indicators.filter(({ of }) => of.section === null),
      ),
    ]),
    section(2, '年度ごとの目標と振り返り', [progressTable(context, data.progress ?? [])]),
    section(2, '出来事', [eventsTable(context, data.events)]),
    listed('資料にある数', data.figures ?? [], (one) => words(figureWithRef(one))),
    listed('用語', data.terms, ({ term, ref }) => {
      const name = siteLink(context, context.terms.get(term) ?? term, urls.term(term));
      return name + (ref ? words(`（${ref}）`) : '');
    }),
    ...data.scales.map(scaleSection),
    mendsSection(data.mends),
    derivedSection(data.derived),
    correctionsSection(context, correctionsOn(archive, edition.url)),
  ];
}

/** The table of contents, without the given headings. */
function contents(
  context: Twin,
  { sections }: LinkedEdition,
  elsewhere: ReadonlySet<string | undefined> = new Set(),
): string {
  const here = sections.filter(({ id }) => !elsewhere.has(id));
  return listed('目次', here, ({ code, title, url }) => siteLink(context, headingName({ code, title }), url));
}

function servingParts(context: Twin, edition: LinkedEdition): readonly string[] {
  const { archive } = context;
  return servedIn(archive, edition).map(({ name, measures }) =>
    section(3, name, [
      list(
        measures.map(
          (measure) =>
            siteLink(context, itemName(measure.data), measure.url) +
            words(`（${standingWord(archive, measure)}）`),
        ),
      ),
    ]),
  );
}

function comparisons(context: Twin, document: LinkedDocument, edition: LinkedEdition): string {
  const names = new Map(document.editions.map(({ id, data }) => [id, data.edition]));
  const own = document.comparisons.filter(
    ({ older, newer, items }) => items.length > 0 && (older === edition.id || newer === edition.id),
  );
  const title = ({ older, newer }: Comparison) => `${names.get(older)}と${names.get(newer)}の比較`;
  return listed('ほかの版との比較', own, (one) => {
    const counts = words(countWords(comparedCounts(one.items)));
    return `${siteLink(context, title(one), one.url)}: ${counts}`;
  });
}

/**
 * The body in order, with the facts of each measure below its heading; then measures and sections without a
 * heading in the body.
 */
function passages(context: Twin, edition: LinkedEdition): readonly string[] {
  const { archive } = context;
  const { data } = edition;
  const { measures } = lookupIn(archive);
  const own = edition.measures.flatMap((key) => measures.get(key) ?? []);
  const byId = new Map(own.map((one) => [one.id, one]));
  const progress = new Map(data.sections.map(({ id, progress }) => [id, progress ?? []]));
  const indicatorsOf = (section: string) => edition.indicators.filter(({ of }) => of.section === section);
  const facts = (measure: LinkedMeasure) => measureFacts(context, measure);
  const body = passagesOfBody(edition.body, absolute(context.site, edition.url));
  const idsInBody = new Set(body.map(({ id }) => id));
  return [
    ...body.map(({ id, heading: written, text }) => {
      const measure = id === null ? undefined : byId.get(id);
      return blocks([
        written,
        text,
        indicatorTables(context, indicatorsOf(id ?? '')),
        progressTable(context, progress.get(id ?? '') ?? []),
        resultList(context, edition, id ?? ''),
        measure ? facts(measure) : '',
      ]);
    }),
    ...own
      .filter(({ id }) => !idsInBody.has(id))
      .map((measure) => {
        return blocks([heading(3, words(itemName(measure.data))), facts(measure)]);
      }),
    ...data.sections
      .filter(({ id }) => !idsInBody.has(id))
      .map(({ id, title, progress }) =>
        section(3, title, [
          indicatorTables(context, indicatorsOf(id)),
          progressTable(context, progress ?? []),
        ]),
      ),
  ];
}

function eventsTable(context: Twin, events: Edition['events']): string {
  return table(
    ['日付', '種類', '題', '内容', '数', '出典の箇所'],
    events.map(({ date, kind, title, text, counts, ref }) => [
      words(printedDate(context.site, date)),
      words(kind),
      words(title),
      words(text ?? ''),
      words(countsWords(counts)),
      words((ref ?? []).join('、')),
    ]),
  );
}

function scaleSection(scale: Edition['scales'][number]): string {
  return listed(scale.title, scale.labels, (label) => words(stepWords(label)));
}
