import { lookupIn } from '#archive/4-link/lookup.ts';
import type { Archive, LinkedChange } from '#archive/4-link/types.ts';
import { urls } from '#archive/4-link/urls.ts';
import type { History } from '#org/history/history.ts';
import { verbs } from '#org/verbs/verbs.ts';
import { planState } from '#telling/plans.ts';
import { changeWords } from '#telling/verbs.ts';
import type { Join, Stretch } from '../../course.ts';
import { lineageWords } from '../captions.ts';
import { nodeId } from '../node-id.ts';
import { periodOf, stretchOf } from './stretches.ts';

interface Drawn {
  readonly stretches: readonly Stretch[];
  readonly joins: readonly Join[];
}

/** The same with what is planned or decided for the unit and is not known to have come, or to have failed. */
export function withPlans(archive: Archive, history: History, unit: string, drawn: Drawn): Drawn {
  return plansFor(archive, unit).reduce(
    (before, change) => withPlan(archive, history, unit, before, change),
    drawn,
  );
}

function plansFor(archive: Archive, unit: string): readonly LinkedChange[] {
  const open = new Set(
    archive.reorganizations
      .filter((one) => ['awaited', 'unsaid'].includes(planState(archive, one)))
      .map(({ id }) => id),
  );
  return archive.changes
    .filter(({ status }) => status === 'planned' || status === 'decided')
    .filter(({ reorganization, verb }) => open.has(reorganization) && verbs[verb].about === 'units')
    .filter(({ from, to }) => [...from, ...to].some(({ id }) => id === unit))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

function withPlan(
  archive: Archive,
  history: History,
  focus: string,
  drawn: Drawn,
  change: LinkedChange,
): Drawn {
  const word = lineageWords.planned(changeWords(change));
  const idsOf = (side: readonly { readonly id: string | null }[]) => [
    ...new Set(side.flatMap(({ id }) => id ?? [])),
  ];
  const [sources, targets] = [idsOf(change.from), idsOf(change.to)];
  // Of those that are merged with it, or divided from the same, each has a page of its own.
  const from = sources.includes(focus) && !targets.includes(focus) ? [focus] : sources;
  const to = targets.includes(focus) && !sources.includes(focus) ? [focus] : targets;
  const strangers = [...new Set([...from, ...to])].filter(
    (id) => !drawn.stretches.some((one) => one.unit === id),
  );
  const known = [...drawn.stretches, ...strangers.flatMap((id) => lastOf(archive, history, id))];
  if (to.length === 0) return { ...drawn, stretches: known.map((one) => ended(one, from, change, word)) };
  const begun = to.map((id) => plannedStretch(archive, change, id, known));
  // One that comes out of another keeps its own line besides.
  const origins = (id: string) => [...new Set([...from, id])];
  const joins = begun.flatMap((stretch) =>
    origins(stretch.unit).flatMap((id) => {
      const before = known.findLast((one) => one.unit === id);
      return before ? [{ from: before.id, to: stretch.id, word, date: change.date, isPlanned: true }] : [];
    }),
  );
  const goesOn = new Set(to);
  return {
    stretches: [
      ...known.map((one) =>
        goesOn.has(one.unit) || leaves(change, one.unit) ? until(one, change, known) : one,
      ),
      ...begun.map((one) => ({ ...one, began: joins.some((join) => join.to === one.id) ? null : word })),
    ],
    joins: [...drawn.joins, ...joins],
  };
}

/** As it stands, for whom only a plan joins to the unit. */
function lastOf(archive: Archive, history: History, id: string): readonly Stretch[] {
  const span = history.lives.get(id)?.spans.at(-1);
  return span ? [stretchOf(archive, history, { unit: id, span }, 1)] : [];
}

function leaves({ from }: LinkedChange, unit: string): boolean {
  return from.some((one) => one.id === unit && one.leaves);
}

/** The last stretch of a unit ends where the plan goes on for it. */
function until(one: Stretch, { date }: LinkedChange, all: readonly Stretch[]): Stretch {
  const isLast = all.findLast(({ unit }) => unit === one.unit) === one;
  return isLast && one.to === null ? { ...one, to: date } : one;
}

function ended(one: Stretch, units: readonly string[], { date }: LinkedChange, word: string): Stretch {
  return units.includes(one.unit) && one.to === null ? { ...one, to: date, ended: word } : one;
}

function plannedStretch(
  archive: Archive,
  { date, to }: LinkedChange,
  unit: string,
  known: readonly Stretch[],
): Stretch {
  const number = known.filter((one) => one.unit === unit).length + 1;
  const path = (to.find(({ id }) => id === unit)?.path ?? '').split('/').filter((name) => name !== '?');
  const name = path.at(-1) ?? lookupIn(archive).units.get(unit)?.names.at(-1)?.name ?? unit;
  return {
    id: nodeId('u', `${unit}-${number}`),
    unit,
    name,
    above: path.slice(0, -1).join(' '),
    from: date,
    known: null,
    to: null,
    began: null,
    ended: null,
    isLost: false,
    isPlanned: true,
    fate: 'begins',
    period: lineageWords.planned(periodOf(date, null)),
    link: urls.unit(archive.id, unit),
  };
}
