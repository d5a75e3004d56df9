import { pathAt } from '#org/query.ts';
import type { Unit, UnitId } from '#org/unit.ts';
import type { Dictionary } from '#reading/word.ts';
import { dutyNameOf } from '../1-read/schema/change.ts';
import { pageId } from '../1-read/schema/scalar.ts';
import type { MunicipalitySource } from '../1-read/source.ts';
import type { Derived } from '../2-derive/derive.ts';
import { candidates, LONGEST, type Wanted } from './candidates.ts';
import { type Romanized, romanize } from './readable.ts';

export interface Proposal {
  readonly section: 'units' | 'duties' | 'posts';
  readonly id: string;
  /** The name of the thing, for the editor. */
  readonly name: string;
  readonly entry: Readonly<Record<string, string>>;
  /** False if a character of the name has no known reading, so that the editor may choose a better id. */
  readonly isReadable: boolean;
}

/** The names of duties are whole sentences, so their ids are cut earlier. */
const LONGEST_OF_DUTIES = 48;

/** Proposes ids for everything without one, each anchored to the first day on which it is known. */
export function propose(
  source: MunicipalitySource,
  derived: Derived,
  dictionary: Dictionary,
): readonly Proposal[] {
  // A map, as plain objects have inherited properties such as `constructor`.
  const readings = new Map(Object.entries(source.units?.data.readings ?? {}));
  const word = (name: string) => romanize(name, readings.get(name), dictionary);
  const mint = minting(source);
  return [...proposeUnits(derived, word, mint), ...proposeDuties(source, derived, word, mint)];
}

type Word = (name: string) => Romanized;
type Mint = (wanted: Wanted) => Pick<Proposal, 'id' | 'isReadable'>;

/** Returns a function that takes the first candidate not in use. */
function minting(source: MunicipalitySource): Mint {
  const taken = new Set(
    Object.values(source.ids?.data ?? {}).flatMap((section) =>
      Object.keys(section as Record<string, unknown>),
    ),
  );
  return (wanted) => {
    const isReadable = wanted.names.at(-1)?.isRead ?? false;
    for (const id of candidates(wanted)) {
      if (taken.has(id) || !pageId.safeParse(id).success) continue;
      taken.add(id);
      return { id, isReadable };
    }
    throw new Error('candidates never end');
  };
}

function proposeUnits(derived: Derived, word: Word, mint: Mint): readonly Proposal[] {
  const { history, identities } = derived;
  const all = new Map<UnitId, Unit>();
  for (const [id, { unit }] of history.planned) all.set(id, unit);
  for (const [id, { spans }] of history.lives) if (spans[0]) all.set(id, spans[0].unit);
  const alike = Map.groupBy(all.values(), ({ name }) => name);

  return identities.missing.flatMap((missing): Proposal[] => {
    const unit = all.get(missing);
    if (!unit) return [];
    const { path, since, anchor } = placeOf(derived, missing, unit);
    const own = path.at(-1) ?? '';
    const isPost = unit.sort === 'post';
    const minted = mint({
      names: path.map(word),
      isAmbiguous: (alike.get(own)?.length ?? 0) > 1,
      since,
      sort: isPost ? 'shoku' : 'soshiki',
      longest: LONGEST,
    });
    const above = path.slice(0, -1).join('/');
    const entry = isPost
      ? { post: own, ...(above === '' ? {} : { in: above }), ...anchor }
      : { path: path.join('/'), ...anchor };
    return [{ section: isPost ? 'posts' : 'units', name: path.join('/'), entry, ...minted }];
  });
}

interface Place {
  readonly path: readonly string[];
  readonly since: string;
  readonly anchor: Readonly<Record<string, string>>;
}

/** The path of a unit when it is first known, and the anchor for `ids.yaml` that identifies it. */
function placeOf({ history, directory }: Derived, id: UnitId, unit: Unit): Place {
  const known = history.lives.get(id)?.known;
  if (known === undefined) {
    const { event: planned = '', path = [unit.name] } = history.planned.get(id) ?? {};
    return { path, since: planned, anchor: { planned } };
  }
  const on = pathAt(history, id, known, 'on');
  const path = on ?? pathAt(history, id, known, 'before') ?? [unit.name];
  // A path from the top may lead to another unit if this one's parent is unknown.
  const other = directory.find(path, known, on ? 'on' : 'before', unit.sort);
  const anchor: Place['anchor'] = on ? { at: known } : { before: known };
  const isElsewhere = other !== null && other !== id;
  return {
    path,
    since: known.slice(0, 4),
    anchor: isElsewhere ? { parent: 'unknown', ...anchor } : anchor,
  };
}

function proposeDuties(
  source: MunicipalitySource,
  { duties }: Derived,
  word: Word,
  mint: Mint,
): readonly Proposal[] {
  const seen = new Set<string>();
  return source.reorganizations.flatMap(({ id: since, data }) =>
    data.changes.flatMap((change): Proposal[] => {
      const name = dutyNameOf(change);
      if (name === null || duties.idOf(name) !== null || seen.has(name)) return [];
      seen.add(name);
      const minted = mint({
        names: [word(shortName(name))],
        isAmbiguous: false,
        since,
        sort: 'jimu',
        longest: LONGEST_OF_DUTIES,
      });
      return [{ section: 'duties', name, entry: { name }, ...minted }];
    }),
  );
}

/** A trailing explanation in brackets is left out of ids. */
function shortName(name: string): string {
  return name.replace(/[（(][^（()）]*[)）]$/, '');
}
