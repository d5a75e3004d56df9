import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive } from '#archive/4-link/types.ts';
import { urls } from '#archive/4-link/urls.ts';
import { addDays } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import type { History } from '#org/history/history.ts';
import type { Stage, Step } from '#org/lineage.ts';
import { pathAt } from '#org/query.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { changeWords, verbWords } from '#telling/verbs.ts';
import type { Join, Stretch } from '../../course.ts';
import { lineageWords } from '../captions.ts';
import { nodeId } from '../node-id.ts';

/** What happened, as the history has it. By the keys of the stages. */
export function stretchesOf(
  archive: Archive,
  history: History,
  stages: readonly Stage[],
): ReadonlyMap<string, Stretch> {
  const found = new Map<string, Stretch>();
  for (const stage of stages.toSorted(byBeginning)) {
    const number = [...found.values()].filter(({ unit }) => unit === stage.unit).length + 1;
    found.set(keyOf(stage), stretchOf(archive, history, stage, number));
  }
  return found;
}

export function joinsOf(
  archive: Archive,
  steps: readonly Step[],
  stretches: ReadonlyMap<string, Stretch>,
): readonly Join[] {
  const all = [...stretches.values()];
  const order = ({ from, to }: { from: Stretch; to: Stretch }) =>
    all.indexOf(from) * all.length + all.indexOf(to);
  return steps
    .flatMap((step) => {
      const [from, to] = [stretches.get(keyOf(step.from)), stretches.get(keyOf(step.to))];
      return from && to ? [{ from, to, step }] : [];
    })
    .toSorted((a, b) => order(a) - order(b))
    .map(({ from, to, step }) => ({
      from: from.id,
      to: to.id,
      ...happened(archive, step),
      isPlanned: false,
    }));
}

export function stretchOf(
  archive: Archive,
  history: History,
  { unit, span }: Stage,
  number: number,
): Stretch {
  const life = history.lives.get(unit);
  const isFirst = number === 1;
  const path =
    span.from !== null
      ? pathAt(history, unit, span.from)
      : span.to !== null
        ? pathAt(history, unit, span.to, 'before')
        : pathAt(history, unit, life?.known ?? archive.asOf);
  const from = isFirst && !life?.began ? null : span.from;
  // What has a step on the other side is told by the step.
  const began = isFirst ? life?.began : null;
  const ended = life?.ended?.date === span.to ? life?.ended : null;
  const came = history.heirs.some(({ to, date }) => to === unit && date === began?.date);
  const went = history.heirs.some(({ from, date }) => from === unit && date === ended?.date);
  const isOver = span.to !== null && span.to <= archive.asOf;
  const known = from === null && isFirst ? (lookupIn(archive).units.get(unit)?.known ?? null) : null;
  return {
    id: nodeId('u', `${unit}-${number}`),
    unit,
    name: span.unit.name,
    above: path?.slice(0, -1).join(' ') ?? '',
    from,
    known: known !== null && (span.to === null || known < addDays(span.to, -1)) ? known : null,
    to: span.to,
    began: began && !came ? verbWords[began.verb] : null,
    ended: ended && !went ? verbWords[ended.verb] : null,
    isLost: ended?.verb === 'lose',
    isPlanned: false,
    fate: isOver ? 'ends' : from === null ? 'stays' : 'begins',
    period: periodOf(from, span.to),
    link: urls.unit(archive.id, unit),
  };
}

/** 令和7年4月1日〜令和8年3月31日 */
export function periodOf(from: string | null, to: string | null): string {
  const beginning = from === null ? lineageWords.unknownBeginning : formatDate(from);
  return `${beginning}〜${to === null ? '' : formatDate(addDays(to, -1))}`;
}

/** The verb and the day of a step; for a unit that goes on, whatever was done to it on that day. */
function happened(archive: Archive, { from, to, cause }: Step): Pick<Join, 'word' | 'date'> {
  const date = cause?.date ?? to.span.from ?? archive.asOf;
  if (cause) return { word: verbWords[cause.verb], date };
  const words = archive.changes
    .filter((change) => change.status === 'in force' && change.date === date)
    .filter(({ verb }) => verbs[verb].about !== 'duties')
    .filter(({ from: old, to: now }) => [old, now].every((side) => side.some(({ id }) => id === from.unit)))
    .map(changeWords);
  return { word: [...new Set(words)].join('・'), date };
}

function byBeginning(a: Stage, b: Stage): number {
  const [first, second] = [a.span.from ?? '', b.span.from ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyOf({ unit, span }: Stage): string {
  return `${unit} ${span.from}`;
}
