import { lookupIn } from '#archive/4-link/lookup.ts';
import { promisesOf, type StandingMeasure } from '#archive/4-link/promises/standing.ts';
import {
  kindsOf,
  type ReportCounts,
  type ReportedKind,
  reportCountsOf,
  standingCountsOf,
} from '#archive/4-link/promises/standing-counts.ts';
import type { Archive, LinkedEdition } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import type { Answer } from '../answer.ts';
import { type Count, countWords, largestCount } from '../counts.ts';
import { periodWords, shortPrintedDate } from '../dates.ts';
import { BASED, servingMeasures } from '../documents/based-on.ts';
import { type Line, link, text } from '../inline.ts';
import { editionName, quoted } from '../names.ts';
import { reportedCounts, reportedPeriod, standingCounts, standingsInSentence } from '../promises/promises.ts';
import { tallyOf } from '../promises/report.ts';
import { RECORDED, standingSentences } from './measures.ts';

/** How the promises of an edition stand; for a report, its results; otherwise the date of publication. */
export function editionAnswer(archive: Archive, edition: LinkedEdition): Answer {
  const { all } = promisesOf(archive);
  const promises = edition.measures.flatMap((key) => all.get(key) ?? []);
  const own =
    reportedWhole(archive, edition, promises) ??
    standingSentences(promises, edition.data.known === 'full' ? '' : RECORDED) ??
    standingSentences(
      servingMeasures(archive, edition).flatMap(({ key }) => all.get(key) ?? []),
      BASED,
    );
  const { lede, support = [] } = own ?? reportSentences(archive, edition) ?? { lede: issueLede(edition) };
  const more: Line = [
    ...(edition.data.known === 'title' ? [text('題名と日付だけが分かっている。')] : []),
    ...support,
  ];
  return {
    eyebrow: [text(whenLine(archive, edition))],
    title: editionName(edition.data),
    lede,
    ...(more.length > 0 ? { support: more } : {}),
  };
}

type Period = NonNullable<LinkedEdition['data']['period']>;

/**
 * When it was issued, its period, and whether it still counts: 令和7年9月公表、令和7年度から令和11年度まで（期間中）.
 */
function whenLine(archive: Archive, { id, document, data, report }: LinkedEdition): string {
  const date = shortPrintedDate(data.issued);
  const { period } = data;
  const editions = lookupIn(archive).documents.get(document)?.editions ?? [];
  const isLatest = editions.at(-1)?.id === id;
  const state = period && isLatest ? stateOfPeriod(period, archive.asOf) : null;
  const years = period ? periodWords(period, shortPrintedDate) : '';
  return [
    ...(years === date ? [] : [date + issuedHow(data)]),
    ...(years === '' ? [] : [years + (state === null ? '' : `（${state}）`)]),
    // The report on a later year is not a newer version of this one.
    ...(report || editions.length < 2 || (isLatest && period) ? [] : [isLatest ? '最新の版' : '過去の版']),
  ].join('、');
}

/** Null if it is not known when the period begins or ends, unless one of them says enough. */
function stateOfPeriod({ from, to }: Period, asOf: ISODate): string | null {
  const [start, end] = [from.interval.start, to?.interval.end ?? null];
  if (start !== null && start > asOf) return '期間前';
  if (end !== null && end < asOf) return '期間終了';
  return start === null || end === null ? null : '期間中';
}

/**
 * For a partly known edition: the totals of its last report, then what is recorded. Null if the report covers
 * no more than that.
 */
function reportedWhole(
  archive: Archive,
  edition: LinkedEdition,
  promises: readonly StandingMeasure[],
): Pick<Answer, 'lede' | 'support'> | null {
  const last = edition.data.known === 'full' ? undefined : standingCountsOf(archive, edition).reports.at(-1);
  const most = last && mostGraded(last.report);
  if (!most || most.all <= promises.length) return null;
  const recorded = standingCounts(kindsOf(promises));
  return {
    lede: [text(`${countOfAll(last, most)}が${quoted(most.grade.text)}とされた。`)],
    support: [
      link(editionName(last.report.data), last.report.url),
      text('による。'),
      ...(recorded.length > 0
        ? [
            text(
              `取組ごとに記録したのは${promises.length}件で、${countWords(standingsInSentence(recorded))}。`,
            ),
          ]
        : []),
    ],
  };
}

/** The total of a report, its most frequent grade, and the other grades as the report orders them. */
function mostGraded(report: LinkedEdition) {
  const tally = tallyOf(report);
  const [first] = tally?.grades.toSorted((a, b) => b.count - a.count) ?? [];
  return tally && first
    ? { all: tally.all, ...first, others: tally.grades.filter((one) => one !== first) }
    : null;
}

/** For example 令和5年度の126件のうち119件. */
function countOfAll(
  period: Parameters<typeof reportedPeriod>[0],
  { all, count }: { readonly all: number; readonly count: number },
): string {
  return `${reportedPeriod(period)}の${all}件の${count === all ? 'すべて' : `うち${count}件`}`;
}

/** Sentence endings for the results of a report. */
const endings: Readonly<Record<ReportedKind, string>> = {
  done: 'を達成したとしている。',
  going: 'を進めているとしている。',
  late: 'が遅れているとしている。',
  dropped: 'を取りやめたとしている。',
  reported: 'の評価や実績を述べ、達成したかどうかは述べていない。',
  silent: 'のことは述べていない。',
};

/** The most frequent grade or result of a report, then the others. */
function reportSentences(archive: Archive, edition: LinkedEdition): Pick<Answer, 'lede' | 'support'> | null {
  const counts = reportCountsOf(archive, edition);
  if (!counts) return null;
  const graded = mostGraded(edition);
  if (graded)
    return {
      lede: [text(`${countOfAll(counts, graded)}を${quoted(graded.grade.text)}とした。`)],
      ...besides(graded.others.map(({ grade, count }) => ({ word: grade.text, count }))),
    };
  const kinds = reportedCounts(counts.kinds);
  const most = largestCount(kinds, 'silent');
  if (!most) return null;
  return {
    lede: [text(resultSentence(counts, most, isWhole(archive, edition) ? '' : RECORDED))],
    ...besides(kinds.filter((one) => one !== most)),
  };
}

function besides(counts: readonly Count[]): Pick<Answer, 'support'> {
  return counts.length > 0 ? { support: [text(`ほかに、${countWords(counts)}。`)] } : {};
}

/** For example 令和5年度の取組31件のうち14件を達成したとしている。 */
function resultSentence(
  counts: ReportCounts,
  { kind, count }: { readonly kind: ReportedKind; readonly count: number },
  which: string,
): string {
  const { of, total } = counts;
  const [items, unit] = of === 'measures' ? [`取組${total}件`, '件'] : [`${total}項目`, '項目'];
  const ending =
    count < total
      ? `のうち${count}${unit}${endings[kind]}`
      : total === 1
        ? endings[kind]
        : kind === 'silent'
          ? 'のどれについても述べていない。'
          : `のすべて${endings[kind]}`;
  return `${which}${reportedPeriod(counts)}の${items}${ending}`;
}

/** Whether both the report and the edition that it covers are fully known. */
function isWhole(archive: Archive, { data, report }: LinkedEdition): boolean {
  const covered = report && lookupIn(archive).editionOf(report);
  return data.known === 'full' && covered?.data.known === 'full';
}

/** For example 平成17年度に策定された, if the edition is named so. */
function issueLede({ data }: LinkedEdition): Line {
  return [text(`${shortPrintedDate(data.issued)}に${issuedHow(data)}された。`)];
}

function issuedHow({ edition }: LinkedEdition['data']): string {
  return /^(策定|改訂|改定)$/.test(edition) ? edition : '公表';
}
