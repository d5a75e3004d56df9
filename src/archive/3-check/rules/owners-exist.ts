import type { ISODate } from '#calendar/date.ts';
import { formatDate } from '#calendar/era.ts';
import { lastDay } from '#calendar/interval.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import { pathOf } from '#org/chart.ts';
import type { History } from '#org/history/history.ts';
import { lastName } from '#org/path.ts';
import { chartOn, pathAt } from '#org/query.ts';
import { noUnitMeant } from '../../1-read/schema/owner.ts';
import { pathParts } from '../../1-read/schema/unit-ref.ts';
import { besideNamed } from '../beside.ts';
import { coverageOn } from '../coverage.ts';
import { implausible } from '../implausible.ts';
import { near } from '../near.ts';
import { ownersIn } from '../owners-in.ts';
import { personIn } from '../person.ts';
import type { Context } from '../rule.ts';
import { severalIn } from '../several-in.ts';

/** Checks that owners are units of the day of the edition, within the coverage of the charts. */
export function* ownersExist({ source, derived }: Context): Iterable<Diagnostic> {
  const { on: ended = null } = source.municipality?.data.ended ?? {};
  for (const file of source.editions) {
    const date = lastDay(file.data.issued.interval);
    // After a merger no unit is left to own anything; another rule warns of such dates.
    if (date === null || (ended !== null && date > ended)) continue;
    const covered = coverageOn(source.charts, date);
    if (covered === null) continue;
    let known: readonly string[] | null = null;
    const check = function* (
      ref: { kindKey: string; unit?: string; parent?: string },
      keys: readonly (string | number)[],
    ) {
      if (ref.kindKey !== 'unit' || ref.unit === undefined) return;
      // A text that is not a unit name is reported by another rule.
      if (implausible(ref.unit) || personIn(ref.unit) !== null) return;
      const path = pathParts(ref.unit);
      const { directory, history } = derived;
      if (ref.parent === 'unknown') {
        if (covered !== 'all' || directory.named(path.at(-1) ?? '', date).length > 0) return;
      } else if (covered !== 'all' && !covered.has(path[0] ?? '')) return;
      else if (directory.find(path, date) !== null || noUnitMeant(ref.unit) !== null) return;
      const [only, another] = directory.named(path.at(-1) ?? '', date);
      const own = only !== undefined && another === undefined ? pathAt(history, only, date) : null;
      known ??= pathsOn(history, date);
      const several = severalIn(ref.unit);
      const nearest = several.length > 0 ? null : (own?.join('/') ?? near(ref.unit, known));
      yield diagnose('H401', file.at(keys), {
        owner: ref.unit,
        date: file.data.issued.text,
        nearest,
        began: nearest === null ? beganAfter(derived, path, date) : null,
        several,
        beside: path.length > 1 ? besideNamed(ref.unit, known) : [],
        others: alike(path.at(-1) ?? '', known).filter((one) => one !== nearest),
        isWhole: covered === 'all',
      });
    };
    for (const { owner, keys } of ownersIn(file)) yield* check(owner, keys);
  }
}

/** The first day after `date` on which a reorganization made such a unit. */
function beganAfter({ history, directory }: Context['derived'], path: readonly string[], date: ISODate) {
  const later = history.occurrences.flatMap((one) => (one.date > date ? [one.date] : []));
  const on = [...new Set(later)].toSorted().find((day) => directory.find(path, day) !== null);
  return on === undefined ? null : formatDate(on);
}

function pathsOn(history: History, date: string): readonly string[] {
  const { units } = chartOn(history, date);
  return [...units.keys()].map((id) => pathOf(units, id).join('/'));
}

// The number of further suggestions.
const NAMED = 3;

/** The known paths whose names share the most pairs of characters with `name`. */
function alike(name: string, known: readonly string[]): readonly string[] {
  const pairs = (word: string) =>
    Array.from({ length: Math.max(word.length - 1, 0) }, (_, at) => word.slice(at, at + 2));
  const own = new Set(pairs(name));
  const shared = (path: string) => pairs(lastName(path)).filter((pair) => own.has(pair)).length;
  return known
    .map((path) => ({ path, count: shared(path) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, NAMED)
    .map(({ path }) => path);
}
