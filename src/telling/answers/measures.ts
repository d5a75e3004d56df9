import { lookupIn } from '#archive/4-link/lookup.ts';
import { duesOf } from '#archive/4-link/promises/dues.ts';
import { promisesOf, type StandingKind, type StandingMeasure } from '#archive/4-link/promises/standing.ts';
import { kindsOf } from '#archive/4-link/promises/standing-counts.ts';
import type { Archive } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import type { Answer } from '../answer.ts';
import { countWords, largestCount } from '../counts.ts';
import { type Line, text } from '../inline.ts';
import { standingCounts, standingsInSentence } from '../promises/promises.ts';

/** Prefix for partly known editions: the recorded measures are not all measures. */
export const RECORDED = '記録した';

/** Sentence endings for the most frequent standing. */
const claims: Readonly<Record<StandingKind, string>> = {
  done: 'を達成した。',
  going: 'を進めている。',
  late: 'が遅れている。',
  reported: 'について、資料が結果を述べている。',
  waiting: 'の期限が過ぎ、結果の資料を待っている。',
  'this-year': 'が今年度に期限を迎える。',
  later: 'の期限はこれから。',
  undated: 'には、期限が書かれていない。',
  dropped: 'を取りやめた。',
  ended: 'が終わった。',
  'handed-on': 'を後の版や後の計画が引き継いでいる。',
};

/** Endings for all of several measures, where すべて does not fit. */
const claimsOfAll: Partial<typeof claims> = {
  waiting: 'は、どれも期限が過ぎ、結果の資料を待っている。',
  later: 'の期限は、どれもこれから。',
  undated: 'のどれにも、期限が書かれていない。',
};

/**
 * The most frequent standing in a sentence, then the others as counts. `which` restricts the
 * measures counted (記録した).
 */
export function standingSentences(
  promises: readonly Pick<StandingMeasure, 'standing'>[],
  which = '',
): Pick<Answer, 'lede' | 'support'> | null {
  const counts = standingCounts(kindsOf(promises));
  const most = largestCount(counts, 'undated');
  if (!most) return null;
  const others = counts.filter((one) => one !== most);
  const all = most.count === promises.length;
  return {
    lede: [
      ...(all
        ? [text(`${which}${promises.length}件の取組${claimOfAll(most)}`)]
        : [
            text(`${which}${promises.length}件の取組のうち`),
            { kind: 'strong', text: `${most.count}件` } as const,
            text(claims[most.kind]),
          ]),
    ],
    ...(others.length > 0 ? { support: [text(`ほかに、${countWords(standingsInSentence(others))}。`)] } : {}),
  };
}

function claimOfAll({ kind, count }: { readonly kind: StandingKind; readonly count: number }): string {
  if (count === 1) return claims[kind];
  return claimsOfAll[kind] ?? `のすべて${claims[kind]}`;
}

/** How the current promises of a municipality stand. */
export function measuresAnswer(archive: Archive): Answer {
  return answerOf(archive, '取組の一覧', promisesOf(archive).current);
}

/** The same for one department. */
export function measuresOfDepartmentAnswer(
  archive: Archive,
  department: string,
  promises: readonly StandingMeasure[],
): Answer {
  return answerOf(archive, `${department}の取組`, promises);
}

function answerOf(archive: Archive, title: string, promises: readonly StandingMeasure[]): Answer {
  const { editionOf } = lookupIn(archive);
  const isWhole = promises.every(({ measure }) => editionOf(measure)?.data.known === 'full');
  const standing = standingSentences(promises, isWhole ? '' : RECORDED);
  const support = [...(standing?.support ?? []), ...nextDeadline(promises, archive.asOf)];
  return {
    eyebrow: [text(`${formatDate(archive.asOf)}現在`)],
    title,
    lede: standing?.lede ?? [text('今日の取組はない。')],
    ...(support.length > 0 ? { support } : {}),
  };
}

/** Standings after which no deadline remains. */
const over: ReadonlySet<StandingKind> = new Set(['done', 'dropped', 'ended', 'handed-on']);

/** For example 次の期限は令和9年3月31日で、4件。 Uses the last day that a deadline allows. Empty if none is ahead. */
function nextDeadline(promises: readonly StandingMeasure[], asOf: ISODate): Line {
  const days = promises.flatMap(({ measure, standing }) => {
    if (over.has(standing.kind)) return [];
    const ahead = duesOf(measure).flatMap(({ end }) => (end !== null && end >= asOf ? [end] : []));
    const [first] = ahead.toSorted();
    return first === undefined ? [] : [first];
  });
  const [next] = days.toSorted();
  if (next === undefined) return [];
  return [text(`次の期限は${formatDate(next)}で、${days.filter((day) => day === next).length}件。`)];
}
