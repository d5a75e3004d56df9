import { type ComparedDeadline, comparedDays } from '#archive/4-link/documents/compare-deadlines.ts';
import type { Comparison } from '#archive/4-link/documents/comparison.ts';
import { lookupIn } from '#archive/4-link/lookup.ts';
import { dayThatCounts } from '#archive/4-link/promises/dues.ts';
import type { LinkedStage } from '#archive/4-link/promises/measures.ts';
import type { Archive, LinkedDocument } from '#archive/4-link/types.ts';
import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { deadlineChanges, monthsMoved, signedMonths, stagesWords } from '#telling/documents/comparison.ts';
import { itemName } from '#telling/names.ts';
import { type Slip, type SlipMark, type SlipRow, spanOfSlip } from '../slip.ts';
import { scheduleWords, slipWords } from './captions.ts';
import { type FigureWithText, line } from './equal.ts';
import { todayIn } from './today.ts';

/** The deadlines that moved between two editions; null if none did. */
export function slipFigure(
  archive: Archive,
  document: LinkedDocument,
  comparison: Comparison,
): FigureWithText | null {
  const named = (id: string) => document.editions.find((one) => one.id === id)?.data.edition ?? id;
  const [older, newer] = [named(comparison.older), named(comparison.newer)];
  const groups = groupsOf(movedIn(archive, comparison));
  const drawn = groups
    .map(({ title, moves }) => ({ title, rows: moves.map(rowOf).filter(isDated) }))
    .filter(({ rows }) => rows.length > 0);
  if (drawn.length === 0) return null;
  const slip: Slip = {
    kind: 'slip',
    groups: drawn,
    older: slipWords.older(older),
    newer: slipWords.newer(newer),
    onward: slipWords.onward,
    today: null,
  };
  const today = todayIn(archive, spanOfSlip(slip));
  const moves = groups.flatMap((group) => group.moves);
  const title = slipWords.title(document.title, older, newer);
  const name = `${archive.name}の${document.title}`;
  return {
    figure: {
      id: `slip-${document.id}-${comparison.older}--${comparison.newer}`,
      title,
      description: [
        slipWords.description(name, older, newer, moves.length),
        today === null ? '' : scheduleWords.todayMeans(formatDate(archive.asOf)),
      ].join(''),
      picture: { ...slip, today },
    },
    text: {
      caption: title,
      header: slipWords.header(older, newer),
      rows: moves.map(({ url, name, deadline }) => [
        line(name, url),
        line(stagesWords(deadline.from, deadline)),
        line(stagesWords(deadline.to, deadline)),
        line([deadlineChanges[deadline.change].word, monthsMoved(deadline)].filter(Boolean).join(' ')),
      ]),
    },
  };
}

interface Move {
  /** The address of the measure on the comparison page. */
  readonly url: string;
  readonly name: string;
  readonly deadline: ComparedDeadline;
}

/** Each deadline that changed, in the order of the newer edition. */
function movedIn(archive: Archive, comparison: Comparison): readonly Move[] {
  const { measures } = lookupIn(archive);
  return comparison.items.flatMap(({ older, newer, deadlines }) => {
    const measure = measures.get(newer[0] ?? '');
    if (!measure) return [];
    const nameOf = (deadline: ComparedDeadline) => {
      const stage = deadline.for === null ? '' : `（${deadline.for}）`;
      const origin = older.length > 1 ? measures.get(deadline.older ?? '')?.data : undefined;
      // Measures that were merged have a row each.
      return `${itemName(measure.data)}${stage}${origin ? ` ← ${origin.code ?? origin.title}` : ''}`;
    };
    return deadlines.map((deadline) => ({
      url: `${comparison.url}#${measure.id}`,
      name: nameOf(deadline),
      deadline,
    }));
  });
}

type Shown = keyof typeof slipWords.groups;

/** Grouped by the kind of change; the deadline that moved furthest comes first. */
function groupsOf(moves: readonly Move[]) {
  return (Object.keys(slipWords.groups) as Shown[])
    .map((kind) => ({
      title: slipWords.groups[kind],
      moves: moves
        .filter(({ deadline }) => deadline.change === kind)
        .toSorted((a, b) => distance(b.deadline) - distance(a.deadline)),
    }))
    .filter((group) => group.moves.length > 0);
}

function distance({ byMonths }: ComparedDeadline): number {
  return Math.abs(byMonths ?? 0);
}

function rowOf({ url, name, deadline }: Move): SlipRow {
  const { from, to, change } = deadline;
  const [was, is] = comparedDays(deadline);
  return {
    words: name,
    link: url,
    from: marksOf(from, was),
    to: marksOf(to, is),
    isMeasured: change === 'later' || change === 'earlier',
    move: { from: lastOf(from, deadline), to: lastOf(to, deadline), by: signedMonths(deadline) },
  };
}

/** The deadline that counts, without what it is for: there is little room. */
function lastOf(stages: readonly LinkedStage[], deadline: ComparedDeadline): string {
  return stagesWords(
    stages.slice(-1).map((stage) => ({ ...stage, for: null })),
    deadline,
  );
}

/** A mark for each stage, the last one on the day by which it is compared. */
function marksOf(stages: readonly LinkedStage[], compared: ISODate | null): readonly SlipMark[] {
  return stages.flatMap((stage, at) => {
    const day = at === stages.length - 1 ? compared : dayThatCounts(stage);
    return day === null ? [] : [{ day, isOpen: stage.end === null }];
  });
}

/** A deadline without a day appears in the text only. */
function isDated({ from, to }: SlipRow): boolean {
  return from.length + to.length > 0;
}
