// Units and posts in sentences, under the names that they had at the time.

import type { Archive, LinkedUnit } from '#archive/4-link/types.ts';
import { once } from '#archive/once.ts';
import type { NamedUnit } from '#org/path.ts';
import { kindOf, newUnit } from '#org/unit.ts';
import { joined, type Line, type Tone, text } from '../inline.ts';
import { pathOf, unitName, withoutRepeatedTown } from '../names.ts';
import { counted } from './counting.ts';

export interface Party {
  readonly id: string | null;
  readonly name: string;
  readonly path: string;
  /** The name of the parent; empty if there is none or it is unknown. */
  readonly above: string;
  readonly kind: string | null;
  readonly rank: number;
  readonly url: string | null;
  /** The number of units, for a group of unnamed units. */
  readonly unnamed: number | null;
  /** Whether other units have had the same name, so that the parent must be named too. */
  readonly isShared: boolean;
  /** The parent, after the units above it whose names tell it apart: 南区役所の市民課. */
  readonly within: string;
  /** Whether it is a body outside the chart. */
  readonly isOutside?: boolean;
}

/** Posts come after units. */
export const POST_RANK = 5;

const kindRanks: Readonly<Record<string, number>> = {
  部: 1,
  局: 1,
  本部: 1,
  事務局: 1,
  区役所: 1,
  課: 2,
  係: 4,
  班: 4,
  担当: 4,
  グループ: 4,
};

/** Internal administration. Sentences prefer units that citizens deal with. */
const INTERNAL = /総務|企画|秘書|人事|職員|財政|管財|契約|庶務|文書|監査|会計|議会|情報|管理|改革|経営/;

export function partiesOf(
  archive: Pick<Archive, 'units'>,
): (side: NamedUnit & { readonly isOutside?: boolean }) => Party {
  const { byId, shared } = knownOf(archive.units);
  return ({ id, path, isOutside }) => {
    const party = partyOf(path, id === null ? undefined : byId.get(id), shared);
    return isOutside ? { ...party, name: path, isOutside } : party;
  };
}

/** The unit under its last known name. */
export function partyNow(archive: Pick<Archive, 'units'>, unit: LinkedUnit): Party {
  return partiesOf(archive)({ id: unit.id, path: pathOf(unit) });
}

interface Known {
  readonly byId: ReadonlyMap<string, LinkedUnit>;
  readonly shared: ReadonlySet<string>;
}

const knownOf = once((units: readonly LinkedUnit[]): Known => {
  const bearers = new Map<string, string>();
  const shared = new Set<string>();
  for (const { id, names } of units) {
    for (const { name } of names) {
      if ((bearers.get(name) ?? id) !== id) shared.add(name);
      bearers.set(name, id);
    }
  }
  return { byId: new Map(units.map((unit) => [unit.id, unit])), shared };
});

function partyOf(path: string, unit: LinkedUnit | undefined, shared: ReadonlySet<string>): Party {
  const parts = path.split('/');
  const last = parts.at(-1) ?? path;
  const kind = kindThen(last, unit);
  const isPlaced = parts.length > 1 || !(unit?.names.some((one) => one.isPlaceUnknown) ?? true);
  return {
    id: unit?.id ?? null,
    // A unit of another municipality: 額田町 建設課.
    name: withoutRepeatedTown(last).replace(' ', 'の'),
    path,
    above: parts.at(-2) ?? '',
    within: withinOf(parts.slice(0, -1), shared),
    kind: unit?.sort === 'post' ? '職' : nounOf(kind),
    rank: unit?.sort === 'post' ? POST_RANK : (kindRanks[kind ?? ''] ?? (isPlaced ? parts.length : 3)),
    url: unit?.url ?? null,
    unnamed: unit?.unnamed ?? null,
    isShared: shared.has(last),
  };
}

/** Endings of names that are not nouns of their own: 三つの所 is not Japanese. */
const NO_NOUNS: ReadonlySet<string | null> = new Set(['所', '院', '会']);

/** The noun for units of a kind; null if there is none. */
export function nounOf(kind: string | null): string | null {
  return NO_NOUNS.has(kind) ? null : kind;
}

/**
 * The kind that the name at the time shows, such as 班 for a unit that became a 係 later. A stated
 * kind takes precedence.
 */
function kindThen(name: string, unit: LinkedUnit | undefined): string | null {
  const kind = kindByName(name);
  if (!unit) return kind;
  const isStated = unit.kind !== kindByName(unitName(unit));
  return isStated ? unit.kind : (kind ?? unit.kind);
}

function kindByName(name: string): string | null {
  return kindOf(newUnit({ id: name, name, parent: '/' }));
}

/** Whether the party stands for all units of a kind: すべての班. */
export function isEvery({ id, name }: Party): boolean {
  return id === null && name.startsWith('すべての');
}

/** Largest first; of equal rank, units that citizens deal with come first, then the order of the source. */
export function ranked(parties: readonly Party[]): readonly Party[] {
  const weight = ({ rank, name }: Party) => rank * 2 + (INTERNAL.test(name) ? 1 : 0);
  return parties.toSorted((a, b) => weight(a) - weight(b));
}

/** The parties of the highest rank. */
export function leading(parties: readonly Party[]): readonly Party[] {
  const top = Math.min(...parties.map(({ rank }) => rank));
  return ranked(parties.filter(({ rank }) => rank === top));
}

/** All units of a kind below a unit are not all of the municipality: 西支所のすべての課. */
export function named(party: Party, tone: Tone): Line {
  const { name, url, within, isShared } = party;
  const own = { kind: 'name', text: name, url, tone } as const;
  return (isShared || isEvery(party)) && within !== '' ? [text(`${within}の`), own] : [own];
}

function withinOf(above: readonly string[], shared: ReadonlySet<string>): string {
  const from = above.findLastIndex((name) => !shared.has(name));
  return above.slice(Math.max(0, from)).join('の');
}

/** The place that a unit moves to. Within the same unit above, it is only raised: 総務部の直下. */
export function placeOfMove(before: Party, after: Party): string {
  const above = after.path.slice(0, -after.name.length);
  const isRaised = above !== '' && before.path.startsWith(above) && before.above !== after.above;
  return isRaised ? `${after.above}の直下` : after.above;
}

/** Whether a move changes the name. A unit of another municipality is called by that one's name, too. */
export function isRenamed(before: Party, after: Party): boolean {
  return before.name !== after.name && !(before.id === null && before.name.endsWith(`の${after.name}`));
}

/** Joined with と if there are two, otherwise with 、. */
export function allNamed(parties: readonly Party[], tone: Tone): Line {
  const between = parties.length === 2 ? 'と' : '、';
  return joined(
    parties.map((party) => named(party, tone)),
    between,
  );
}

/** The common kind such as 課; 組織 if kinds differ. */
export function commonKind(parties: readonly Party[]): string {
  const [first, ...others] = new Set(parties.map(({ kind }) => kind));
  return first && others.length === 0 ? first : '組織';
}

/** For example 三つの課; 八つの組織 if kinds differ. */
export function howMany(parties: readonly Party[]): string {
  return counted(parties.length, commonKind(parties));
}

/** From full to short: A、B、C; Aなど三つの課; 三つの課. */
export function waysToName(parties: readonly Party[], tone: Tone): readonly Line[] {
  const [first] = parties;
  if (!first) return [];
  if (parties.length === 1) return [named(first, tone)];
  const short: Line = [...named(first, tone), text(`など${howMany(parties)}`)];
  return [...(parties.length <= 3 ? [allNamed(parties, tone)] : []), short, [text(howMany(parties))]];
}
