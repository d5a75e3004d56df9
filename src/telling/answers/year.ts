import { summarizeYear } from '#archive/4-link/overview/summary.ts';
import { isPlanned } from '#archive/4-link/reorganizations/change-kind.ts';
import { withImplied } from '#archive/4-link/reorganizations/implied.ts';
import type { Archive, LinkedChange, LinkedEdition, Year } from '#archive/4-link/types.ts';
import { contentsOfYear, type YearContents } from '#archive/4-link/years/year-contents.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { fiscalYearOf } from '#calendar/fiscal.ts';
import type { Answer } from '../answer.ts';
import { countWords, toldPart, yearCounts } from '../counts.ts';
import { monthsOfYear } from '../dates.ts';
import { type Line, lineText, link, text } from '../inline.ts';
import { editionName, quoted } from '../names.ts';
import { unreportedPlanWords } from '../reorganizations/plans.ts';
import { containsCount, counted } from '../sentences/counting.ts';
import { deedsOf } from '../sentences/deeds.ts';
import { fitting, type Mood, moodOf } from '../sentences/predicate.ts';
import { sentenceOf } from '../sentences/sentence.ts';
import { sumsOf } from './sums.ts';

/** What a fiscal year changed in a municipality. */
export function yearAnswer(archive: Archive, year: Year): Answer {
  const held = contentsOfYear(archive, year);
  const { changes, mood } = weightiest(archive, held.changes);
  const deeds = deedsOf(archive, changes);
  const lede = deeds.length > 0 ? sentenceOf(deeds, mood) : withoutChanges(archive, year, held);
  const support = supportOf(archive, year, held.changes, lede);
  return {
    eyebrow: [text(monthsOfYear(year.fiscalYear))],
    title: `${formatFiscalYear(year.fiscalYear)}の変化`,
    lede,
    ...(support === '' ? {} : { support: [text(support)] }),
    sums: mood === 'done' ? sumsOf(deedsOf(archive, withImplied(changes))) : [],
  };
}

/** The counts of the year that the first sentence does not contain. */
function supportOf(archive: Archive, year: Year, changes: readonly LinkedChange[], lede: Line): string {
  const summary = summarizeYear(archive, year);
  const told = toldPart(summary);
  if (!told) return '何もなかったとは限らない。';
  const others = countWords(yearCounts(summary).filter(({ of }) => of !== told));
  const besides = others === '' ? '' : `ほかに、${others}。`;
  const isInLede = containsCount(lineText(lede), summary.changes);
  const plans = new Set(changes.filter(isPlanned).map(({ reorganization }) => reorganization));
  const unreported = archive.reorganizations
    .filter(({ id }) => plans.has(id))
    .map((plan) => unreportedPlanWords(archive, plan))
    .find((words) => words !== '');
  if (told !== 'changes' || (isInLede && !unreported)) return besides;
  const { changes: count, planned } = summary;
  if (planned === count) return `組織の変更の予定は${planned}件。${unreported ?? ''}${besides}`;
  const also = planned > 0 ? `、うち${planned}件は予定${unreported ? 'で、施行を伝える資料がない' : ''}` : '';
  return `組織の変更は${count}件${also}。${besides}`;
}

/** The changes for the sentence: past ones if there are any, otherwise planned ones. */
function weightiest(
  { asOf }: Archive,
  changes: readonly LinkedChange[],
): { readonly changes: readonly LinkedChange[]; readonly mood: Mood } {
  for (const mood of ['done', 'to come', 'decided', 'planned'] as const) {
    const found = changes.filter((change) => moodOf(change, asOf) === mood);
    if (found.length > 0) return { changes: found, mood };
  }
  return { changes: [], mood: 'done' };
}

/** The sentence about the part that `toldPart` names, of a year without changes. */
function withoutChanges({ asOf }: Archive, { fiscalYear }: Year, held: YearContents): Line {
  const { editions, events, due, reviews } = held;
  const [edition] = editions;
  if (edition) return editionsLine(edition, editions.length);
  const [event] = events;
  if (event)
    return fitting([
      [text(`${quoted(event.event.title)}${restOf(events.length, '出来事')}の記録がある。`)],
      [text(`${events.length}件の出来事の記録がある。`)],
    ]);
  if (due.length > 0)
    return [text(`${due.length}件の取組が期限を${fiscalYear < fiscalYearOf(asOf) ? '迎えた' : '迎える'}。`)];
  if (reviews.length > 0) return [text(`${reviews.length}件の振り返りと評価の記録がある。`)];
  return [text('この年度の記録はない。')];
}

/** For example 「行政改革大綱」が策定された, if the edition is named so. */
function editionsLine({ data, url }: LinkedEdition, count: number): Line {
  if (count === 1 && /^(策定|改訂|改定)$/.test(data.edition))
    return [link(quoted(data.title), url), text(`が${data.edition}された。`)];
  return fitting(
    [editionName(data), data.title].map(
      (title): Line => [link(quoted(title), url), text(`${restOf(count, '資料')}が公表された。`)],
    ),
  );
}

/** For example など二つの資料, after the name of the first. */
function restOf(count: number, of: string): string {
  return count > 1 ? `など${counted(count, count < 10 ? of : `件の${of}`)}` : '';
}
