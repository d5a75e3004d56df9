import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { type Lexicon, lexiconOf } from './find-words.ts';

/** A unit that is named, and what became of it. */
export interface MentionedUnit {
  readonly url: string;
  readonly names: readonly { readonly name: string; readonly path: string }[];
  readonly note: null | 'ended' | readonly { readonly path: string; readonly url: string }[];
}

/** Which units a page speaks of, as the archive has found out. */
export interface PageUnits {
  /** Every name there is, so that none is taken for a part of another. */
  readonly lexicon: Lexicon;
  /** The unit that a name means in a section; `above` is the name that stands before it. */
  readonly unitOf: (name: string, section: string | null, above: string | null) => MentionedUnit | null;
}

interface Index {
  readonly lexicon: Lexicon;
  /** By the address at which they are mentioned. */
  readonly mentioned: ReadonlyMap<string, readonly MentionedUnit[]>;
  /** Names that two units bore at once. */
  readonly shared: ReadonlySet<string>;
}

const made = new WeakMap<readonly LinkedUnit[], Index>();

/** `url` is that of the edition or the reorganization whose text is shown. */
export function pageUnits({ units }: Pick<Archive, 'units'>, url: string): PageUnits {
  const index = made.get(units) ?? indexOf(units);
  made.set(units, index);
  return {
    lexicon: index.lexicon,
    unitOf(name, section, above) {
      const here = index.mentioned.get(section === null ? url : `${url}#${section}`) ?? [];
      const bearers = here.filter((unit) => unit.names.some((one) => one.name === name));
      const meant = index.shared.has(name)
        ? bearers.filter(({ names }) => names.some(({ path }) => above && path.endsWith(`${above}/${name}`)))
        : bearers;
      return meant.length === 1 ? (meant[0] ?? null) : null;
    },
  };
}

function indexOf(units: readonly LinkedUnit[]): Index {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const mentioned = new Map<string, MentionedUnit[]>();
  for (const unit of units) {
    const one: MentionedUnit = { url: unit.url, names: unit.names, note: noteOf(unit, byId) };
    for (const address of new Set(unit.mentions.map(({ url }) => url)))
      mentioned.set(address, [...(mentioned.get(address) ?? []), one]);
  }
  const names = units.filter(({ unnamed }) => unnamed === null).flatMap((unit) => unit.names);
  return { lexicon: lexiconOf(names.map(({ name }) => name)), mentioned, shared: sharedNames(units) };
}

function noteOf(unit: LinkedUnit, byId: ReadonlyMap<string, LinkedUnit>): MentionedUnit['note'] {
  if (unit.abolished === null) return null;
  const heirs = unit.today.flatMap((id) => byId.get(id) ?? []).filter((heir) => heir !== unit);
  if (heirs.length === 0) return 'ended';
  return heirs.map(({ names, url }) => ({ path: names.at(-1)?.path ?? '', url }));
}

function sharedNames(units: readonly LinkedUnit[]): ReadonlySet<string> {
  const stretches = units.flatMap(({ id, names }) => names.map((name) => ({ ...name, id })));
  const shared = new Set<string>();
  for (const [name, list] of Map.groupBy(stretches, (one) => one.name))
    for (const a of list)
      for (const b of list)
        if (a.id !== b.id && (a.from ?? '') < (b.to ?? '9') && (b.from ?? '') < (a.to ?? '9'))
          shared.add(name);
  return shared;
}
