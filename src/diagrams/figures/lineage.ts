import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import type { History } from '#org/history/history.ts';
import { type Kin, lineage } from '#org/lineage.ts';
import { plannedUnit } from '#telling/plans.ts';
import { badged } from '../badge.ts';
import { badgeOf, type Course, type Join, type Stretch } from '../course.ts';
import { lineageWords, todayWords } from './captions.ts';
import { withPlans } from './course/planned.ts';
import { joinsOf, stretchesOf } from './course/stretches.ts';
import { tracksOf } from './course/tracks.ts';
import { type FigureWithText, line, type TextCell } from './equal.ts';

/**
 * How a unit came to be and what became of it; null for one that was planned and did not come, and for one that only
 * began, was there or ended: a line alone shows no more than the two dates say.
 */
export function lineageFigure(
  archive: Archive,
  history: History,
  kin: Kin,
  unit: string,
): FigureWithText | null {
  const linked = lookupIn(archive).units.get(unit);
  if (linked && plannedUnit(archive, linked)?.mayCome === false) return null;
  const course = courseOf(archive, history, kin, unit);
  if (course.joins.length === 0) return null;
  const name = course.stretches.findLast((one) => one.unit === unit)?.name ?? unit;
  const title = lineageWords.title(name);
  return {
    figure: {
      id: `lineage-${unit}`,
      title,
      description: descriptionOf(archive, name, course),
      picture: course,
    },
    text: {
      caption: title,
      header: lineageWords.header,
      rows: course.stretches.map((stretch) => rowOf(stretch, course)),
    },
  };
}

function courseOf(archive: Archive, history: History, kin: Kin, unit: string): Course {
  const { stages, steps } = history.lives.has(unit) ? lineage(history, kin, unit) : { stages: [], steps: [] };
  const happened = stretchesOf(archive, history, stages);
  const { stretches, joins } = withPlans(archive, history, unit, {
    stretches: [...happened.values()],
    joins: joinsOf(archive, steps, happened),
  });
  return {
    kind: 'course',
    stretches,
    joins,
    tracks: tracksOf(stretches, joins, unit),
    focus: unit,
    today: { day: archive.asOf, words: todayWords },
  };
}

function descriptionOf(archive: Archive, name: string, { joins }: Course): string {
  const isPlanned = joins.some((join) => join.isPlanned);
  return `${lineageWords.description(archive.name, name, formatDate(archive.asOf))}${isPlanned ? lineageWords.withPlans : ''}`;
}

/** What became of it is said where that began. */
function rowOf(stretch: Stretch, { stretches, joins }: Course): readonly TextCell[] {
  const named = (id: string) => stretches.find((one) => one.id === id);
  return [
    [{ text: badged(stretch.name, badgeOf(stretch)), href: stretch.link }, ...line(stretch.above)],
    line(stretch.period),
    joins.filter(({ to }) => to === stretch.id).flatMap((join) => cellOf(join, stretch, named(join.from))),
  ];
}

/** The day is that on which the row begins, and is said where it is another. */
function cellOf({ word, date }: Join, { from }: Stretch, other: Stretch | undefined): TextCell {
  const how = [date === from ? '' : formatDate(date), word].filter((one) => one !== '').join('に');
  return other ? [{ text: how === '' ? other.name : `${other.name}（${how}）`, href: other.link }] : [];
}
