import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { type Diagnostic, diagnose, type Position } from '#diagnostics/diagnostic.ts';
import type { History, HistoryProblem } from '#org/history/history.ts';
import { pathAt } from '#org/query.ts';
import type { Sort, UnitId } from '#org/unit.ts';
import type { ChangeFields } from '../../1-read/schema/change.ts';
import type { Reorganization } from '../../1-read/schema/reorganization.ts';
import { pathParts } from '../../1-read/schema/unit-ref.ts';
import type { Written } from '../../1-read/source.ts';
import { effectiveDate } from '../../2-derive/derive.ts';
import { besideNamed } from '../beside.ts';
import { changeLine, partPosition } from '../changes-position.ts';
import { namesInCharts } from '../consequences.ts';
import { type NamesAround, namesAround } from '../names-around.ts';
import { near } from '../near.ts';
import type { Context } from '../rule.ts';
import { pathBefore } from '../unit-path.ts';

/** Checks that every change can be applied to the organization of its day. */
export function* changesTakeEffect(context: Context): Iterable<Diagnostic> {
  const { source, derived } = context;
  const { history } = derived;
  const namedEarlier = (parts: readonly string[], sort: Sort, date: ISODate) =>
    nameOnceIn(derived, parts, sort, date);
  const around = {
    namesOf: namesAround(history),
    posts: postNames(source, history),
    namedEarlier,
    inCharts: namesInCharts(context),
  };
  const files = new Map(source.reorganizations.map((file) => [file.id, file]));
  const unexplained = new Set<string>();
  for (const problem of history.problems) {
    const file = files.get(problem.event);
    if (!file) continue;
    if (problem.kind === 'no-such-unit' && isInChart(problem, around.namesOf, file)) {
      const key = JSON.stringify([problem.event, problem.path]);
      // One missing change explains every mention.
      if (unexplained.has(key)) continue;
      unexplained.add(key);
    }
    const date = effectiveDate(file.data) ?? '';
    yield diagnosticOf(problem, {
      ...around,
      file,
      date,
      place: partPosition(file, problem),
      line: (change) => changeLine(files.get(problem.otherEvent ?? '') ?? file, change, file),
      nameOf: (id) => pathBefore(history, id, date),
    });
  }
}

/** The facts that the messages need. */
interface Case {
  readonly file: Written<Reorganization>;
  readonly date: ISODate;
  readonly place: Position;
  readonly line: (change: number) => string;
  readonly nameOf: (id: UnitId) => string;
  readonly namesOf: NamesAround;
  readonly posts: ReadonlySet<string>;
  readonly inCharts: ReturnType<typeof namesInCharts>;
  readonly namedEarlier: (parts: readonly string[], sort: Sort, date: ISODate) => NamedEarlier | null;
}

/** The day on which a unit lost a name, and its name since; null if it ended. */
interface NamedEarlier {
  readonly on: ISODate;
  readonly now: string | null;
}

type Kind = HistoryProblem['kind'];
type Of<K extends Kind> = Extract<HistoryProblem, { readonly kind: K }>;

function diagnosticOf<K extends Kind>(problem: Of<K>, one: Case): Diagnostic {
  const diagnosticFor: (problem: Of<K>, one: Case) => Diagnostic = diagnosticByKind[problem.kind as K];
  return diagnosticFor(problem, one);
}

const diagnosticByKind: { readonly [K in Kind]: (problem: Of<K>, one: Case) => Diagnostic } = {
  'no-such-unit': noSuchUnit,
  'two-fates': ({ unit, other }, { place, nameOf, line }) =>
    diagnose('H203', place, { unit: nameOf(unit), other: line(other) }),
  'begins-twice': ({ path, other }, { place, line }) =>
    diagnose('H204', place, { path: path.join('/'), other: line(other) }),
  'name-taken': ({ path, change }, { place, file }) =>
    diagnose('H205', place, { path: path.join('/'), below: belowTaken(file.data.changes[change], path) }),
  'child-without-fate': ({ unit, child }, { place, nameOf, file }) => {
    const name = nameOf(child);
    return diagnose('H206', place, { unit: nameOf(unit), child: name, renamed: renamedTo(file, name) });
  },
  'does-not-go-on': ({ unit, other }, { place, nameOf, line }) =>
    diagnose('H207', place, { unit: nameOf(unit), other: line(other) }),
  'holds-itself': ({ unit }, { place, nameOf }) => diagnose('H238', place, { post: nameOf(unit) }),
  'beside-whom': ({ path }, { place }) => diagnose('H235', place, { name: path.join('/') }),
  'follows-whom': ({ unit }, { place, nameOf }) => diagnose('H236', place, { unit: nameOf(unit) }),
  'still-there': ({ unit }, { place, nameOf }) => diagnose('H237', place, { unit: nameOf(unit) }),
  'below-itself': ({ unit }, { place, nameOf }) => diagnose('H208', place, { unit: nameOf(unit) }),
  'below-a-post': ({ path }, { place }) => diagnose('H209', place, { path: path.join('/') }),
  'changes-nothing': (problem, { place, nameOf, inCharts }) =>
    diagnose('H210', place, { unit: nameOf(problem.unit), inChart: inCharts.get(problem)?.at(-1) ?? null }),
  'other-grade': ({ unit, grade }, { place, nameOf }) =>
    diagnose('H211', place, { unit: nameOf(unit), grade }),
};

function noSuchUnit(problem: Of<'no-such-unit'>, one: Case): Diagnostic {
  const { path: parts, side, sort, change } = problem;
  const { file, date, place, namesOf, posts } = one;
  const path = parts.join('/');
  const names = namesOf(file.id, date, side);
  const known = [...new Set(names.map((name) => name.path))];
  const own = near(path, known);
  const others = namesOf(file.id, date, side === 'before' ? 'after' : 'before').map((name) => name.path);
  const isBelow = parts.length > 1;
  const alike = names.filter((name) => name.sort === sort && (isBelow || !name.isPlaceUnknown));
  const was = side === 'before' ? one.namedEarlier(parts, sort, date) : null;
  const isPost = posts.has(path) || isGraded(path, file.data.changes[change]);
  return diagnose('H201', place, {
    path,
    date: formatDate(date),
    side,
    nearest: own,
    beside: besideNamed(path, [...new Set(alike.map((name) => name.path))]),
    was: was && {
      on: formatDate(was.on),
      now: was.now,
      isPlaceUnknown: names.some((name) => name.path === was.now && name.isPlaceUnknown),
    },
    post: sort === 'unit' && isPost ? path : null,
    isUnexplained: isInChart(problem, namesOf, file),
    onOtherSide: others.includes(path) ? path : own === null ? near(path, others) : null,
  });
}

/** Whether the chart after the event has the unit, although no change of the event creates it. */
function isInChart(
  { path, side, sort }: Of<'no-such-unit'>,
  namesOf: NamesAround,
  file: Written<Reorganization>,
): boolean {
  const names = namesOf(file.id, effectiveDate(file.data) ?? '', side);
  return side === 'after' && names.some((name) => name.sort === sort && name.path === path.join('/'));
}

/** The unit that had that path last before `date`, up to a day on which it lost it. */
function nameOnceIn(
  { history, directory }: Context['derived'],
  parts: readonly string[],
  sort: Sort,
  date: ISODate,
): NamedEarlier | null {
  const days = history.occurrences.flatMap((one) => (one.date < date ? [one.date] : []));
  for (const on of [...new Set(days)].toSorted().toReversed()) {
    const id = directory.find(parts, on, 'before', sort);
    if (id !== null) return { on, now: pathAt(history, id, date, 'before')?.join('/') ?? null };
  }
  return null;
}

/** A regraded name with such an ending is nearly always a post. */
function isGraded(path: string, change: ChangeFields | undefined): boolean {
  return change?.kindKey === 'regrade' && /(?:者|監|官|役|長|参事|主幹|補佐)$/.test(path);
}

/** The names of all posts that are known from any file. */
function postNames(source: Context['source'], history: History): ReadonlySet<string> {
  return new Set([
    ...source.charts.flatMap(({ data }) => data.posts.map(({ post }) => post)),
    ...Object.values(source.ids?.data.posts ?? {}).map(({ post }) => post),
    ...[...history.lives.values()].flatMap(({ spans }) =>
      spans.flatMap(({ unit }) => (unit.sort === 'post' ? [unit.name] : [])),
    ),
  ]);
}

/** The new name of a unit, if another change renames it. */
function renamedTo({ data }: Case['file'], unit: string): string | null {
  const change = data.changes.find(
    (one) => one.kindKey === 'rename' && one.rename.kindKey === 'unit' && one.rename.unit === unit,
  );
  return change?.kindKey === 'rename' ? change.to : null;
}

/**
 * The path that was probably meant, 総務部/企画課, where 企画課 was to be moved below 総務部 and only 総務部 was written.
 */
function belowTaken(change: ChangeFields | undefined, path: readonly string[]): string | null {
  if (change?.kindKey !== 'move' || change.move.kindKey !== 'unit') return null;
  const own = pathParts(change.move.unit).at(-1) ?? '';
  return path.at(-1) === own ? null : [...path, own].join('/');
}
