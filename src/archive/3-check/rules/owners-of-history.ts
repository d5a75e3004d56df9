import { formatDate } from '#calendar/era.ts';
import { lastDay } from '#calendar/interval.ts';
import { type Diagnostic, diagnose } from '#diagnostics/diagnostic.ts';
import type { History, Life } from '#org/history/history.ts';
import { noUnitMeant } from '../../1-read/schema/owner.ts';
import { pathParts } from '../../1-read/schema/unit-ref.ts';
import { coverageOn } from '../coverage.ts';
import { implausible } from '../implausible.ts';
import { nearName } from '../near.ts';
import { ownersIn } from '../owners-in.ts';
import { personIn } from '../person.ts';
import type { Context } from '../rule.ts';
import { severalIn } from '../several-in.ts';

/**
 * Where no chart exists, checks that an owner is neither a unit that ended earlier nor a misspelling. Of the others
 * before the first chart, it says once a file that nothing proves them.
 */
export function* ownersOfHistory({ source, derived, asOf }: Context): Iterable<Diagnostic> {
  const [first] = source.charts
    .flatMap(({ data }) => (data.stage === undefined && data.asOf <= asOf ? [data.asOf] : []))
    .toSorted();
  const lives = livesByName(derived.history);
  const counts = ownersCounted(source);
  const names = [...new Set([...lives.keys(), ...counts.keys()])];
  for (const file of source.editions) {
    const date = lastDay(file.data.issued.interval);
    if (date === null) continue;
    const covered = coverageOn(source.charts, date);
    const unproved = new Set<string>();
    for (const { owner, keys } of ownersIn(file)) {
      if (owner.kindKey !== 'unit' || owner.collective) continue;
      const path = pathParts(owner.unit);
      if (covered === 'all' || covered?.has(path[0] ?? '')) continue;
      if (implausible(owner.unit) || personIn(owner.unit) !== null) continue;
      if (noUnitMeant(owner.unit) !== null) continue;
      const name = path.at(-1) ?? '';
      const known = lives.get(name) ?? [];
      if (known.length > 0) {
        const ended = endedBefore(known, date);
        if (ended !== null)
          yield diagnose('H424', file.at(keys), {
            owner: owner.unit,
            ended: formatDate(ended),
            nearest: null,
          });
        else if (derived.directory.named(name, date).length === 0) unproved.add(owner.unit);
        continue;
      }
      const several = severalIn(owner.unit);
      const meant = several.length > 0 || (counts.get(name) ?? 0) > 1 ? null : nearName(name, names);
      if (meant !== null || several.length > 0 || !isNameOfUnit(name))
        yield diagnose('H424', file.at(keys), { owner: owner.unit, ended: null, nearest: meant, several });
      else unproved.add(owner.unit);
    }
    if (first !== undefined && date < first && unproved.size > 0)
      yield diagnose('H468', file.at(['issued']), {
        issued: file.data.issued.text,
        first: formatDate(first),
        owners: [...unproved],
      });
  }
}

/** Every unit that ever had each name. */
function livesByName(history: History): ReadonlyMap<string, readonly Life[]> {
  const lives = new Map<string, Life[]>();
  for (const life of history.lives.values()) {
    for (const name of new Set(life.spans.map(({ unit }) => unit.name)))
      lives.set(name, [...(lives.get(name) ?? []), life]);
  }
  return lives;
}

/** The day on which the last of the units ended; null if one still exists, under this or another name. */
function endedBefore(lives: readonly Life[], date: string): string | null {
  const ends = lives.map(({ ended }) => ended?.date ?? null);
  if (ends.some((end) => end === null || end > date)) return null;
  return ends.toSorted().at(-1) ?? null;
}

/** How often each name occurs as an owner: a frequent name is not a typing error. */
function ownersCounted({ editions }: Context['source']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { owner } of editions.flatMap((file) => [...ownersIn(file)])) {
    if (owner.kindKey !== 'unit') continue;
    const name = pathParts(owner.unit).at(-1) ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** False for endings that no unit has. Unknown endings pass. */
function isNameOfUnit(name: string): boolean {
  return !/(?:みなさん|皆さん|皆様|市民|町民|村民|区民|住民|職員|事業者|など|さん|様)$/.test(name);
}
