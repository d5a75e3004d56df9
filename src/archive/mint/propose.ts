import { pathAt } from '#org/query.ts';
import { kindOf, type UnitId } from '#org/unit.ts';
import type { MunicipalitySource } from '../1-read/read.ts';
import { dutyNameOf } from '../1-read/schema/change.ts';
import type { Derived } from '../2-derive/derive.ts';
import { readable } from './readable.ts';

export interface Proposal {
  readonly section: 'units' | 'duties' | 'posts';
  readonly id: string;
  readonly entry: Readonly<Record<string, string>>;
  /** False where the name could not be read and the id is a number: an editor may want a better one. */
  readonly isReadable: boolean;
}

/** Ids for everything that has none, each tied to the first day on which the thing is known. */
export function propose(
  source: MunicipalitySource,
  derived: Derived,
  kana: (text: string) => string,
): readonly Proposal[] {
  const { history, identities, duties } = derived;
  const taken = new Set(
    Object.values(source.ids?.data ?? {}).flatMap((section) =>
      Object.keys(section as Record<string, unknown>),
    ),
  );
  const readings = source.units?.data.readings ?? {};
  const proposals: Proposal[] = [];

  const free = (
    candidates: readonly (string | null)[],
    fallback: string,
  ): { id: string; isReadable: boolean } => {
    const usable = candidates.filter((one) => one !== null);
    const found = usable.find((one) => !taken.has(one));
    if (found !== undefined) return { id: found, isReadable: true };
    const stem = usable.at(-1) ?? fallback;
    for (let number = usable.length > 0 ? 2 : 1; ; number++) {
      const id = `${stem}-${number}`;
      if (!taken.has(id)) return { id, isReadable: usable.length > 0 };
    }
  };
  const names = new Map<string, number>();
  for (const id of identities.missing) {
    const name = unitOf(id)?.name ?? '';
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  function unitOf(id: UnitId) {
    return history.lives.get(id)?.spans[0]?.unit ?? history.planned.get(id)?.unit;
  }

  for (const id of identities.missing) {
    const life = history.lives.get(id);
    const plan = history.planned.get(id);
    const unit = unitOf(id);
    if (!unit) continue;
    const word = (name: string) => readable(name, readings[name], kana);
    let anchor: Record<string, string>;
    let path: readonly string[];
    if (life) {
      const on = pathAt(history, id, life.known, 'on');
      path = on ?? pathAt(history, id, life.known, 'before') ?? [unit.name];
      anchor = on ? { at: life.known } : { before: life.known };
    } else {
      const above = unit.parent in { '/': 1, '?': 1 } ? [] : pathBelow(unit.parent);
      path = [...above, unit.name];
      anchor = { planned: plan?.event ?? '' };
    }
    const own = word(path.at(-1) ?? '');
    const above = path.length > 1 ? word(path.at(-2) ?? '') : null;
    const long = own && above ? `${above}-${own}` : null;
    // A name that several units bear is told apart by what stands above it, for all of them alike.
    const isCommon = (names.get(path.at(-1) ?? '') ?? 0) > 1;
    const { id: fresh, isReadable } = free(
      isCommon && long ? [long] : [own, long],
      word(kindOf(unit) ?? '') ?? 'unit',
    );
    taken.add(fresh);
    const section = unit.sort === 'post' ? 'posts' : 'units';
    const post = path.at(-1) ?? '';
    const entry: Record<string, string> =
      section === 'posts'
        ? { post, ...(path.length > 1 ? { in: path.slice(0, -1).join('/') } : {}), ...anchor }
        : { path: path.join('/'), ...anchor };
    proposals.push({ section, id: fresh, entry, isReadable });
  }

  const seen = new Set<string>();
  for (const { data } of source.reorganizations) {
    for (const change of data.changes) {
      const name = dutyNameOf(change);
      if (name === null || duties.idOf(name) !== null || seen.has(name)) continue;
      seen.add(name);
      const { id, isReadable } = free(
        [shortName(name), name].map((one) => readable(one, readings[one], kana)),
        'jimu',
      );
      taken.add(id);
      proposals.push({ section: 'duties', id, entry: { name }, isReadable });
    }
  }
  return proposals;

  function pathBelow(id: UnitId): readonly string[] {
    const life = history.lives.get(id);
    if (life) return pathAt(history, id, life.known) ?? [];
    const unit = history.planned.get(id)?.unit;
    return unit ? [...pathBelow(unit.parent), unit.name] : [];
  }
}

/** What stands in brackets at the end explains a duty and is no part of an address. */
function shortName(name: string): string {
  return name.replace(/[（(][^（()）]*[)）]$/, '');
}
