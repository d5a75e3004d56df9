import { lookupIn } from '#archive/4-link/lookup.ts';
import type { LinkedMeasure } from '#archive/4-link/promises/measures.ts';
import { holdersOf, type LinkedOwner } from '#archive/4-link/promises/owners.ts';
import { promisesOf } from '#archive/4-link/promises/standing.ts';
import type { Archive, LinkedEdition, LinkedUnit } from '#archive/4-link/types.ts';
import { joined, type Line, link, listed, note, text } from '../inline.ts';
import { editionName, spaced } from '../names.ts';
import { verbWords } from '../verbs.ts';

/** The heading for the measures of a unit; in the past tense if the unit was abolished. */
export function ownedTitle({ abolished }: Pick<LinkedUnit, 'abolished'>): string {
  return abolished === null ? '担当する取組' : '担当していた取組';
}

/** Whether a unit owns the measure (directly or as a successor), rather than only supporting it. */
export function isOwner({ id }: Pick<LinkedUnit, 'id'>, { owners }: Pick<LinkedMeasure, 'owners'>): boolean {
  return owners.some((owner) => holdersOf(owner).includes(id));
}

/** Precedes measures that the unit only supports. */
export const SUPPORTING = '関係課として';

/** The owner as printed, with its successor on the as-of date. */
export function ownerLine(archive: Archive, owner: LinkedOwner): Line {
  const { units } = lookupIn(archive);
  const linked = (id: string | null, words: string) =>
    link(words, id === null ? undefined : units.get(id)?.url);
  return [
    linked(owner.unit, spaced(owner.printed)),
    ...(owner.collective ? [note('まとめた呼び方')] : []),
    ...becameOf[owner.state](
      owner,
      listed(owner.today.map(({ id, path }) => linked(id, spaced(path)))),
      archive,
    ),
  ];
}

export function ownersListed(archive: Archive, owners: readonly LinkedOwner[]): Line {
  return joined(owners.map((owner) => ownerLine(archive, owner)));
}

/** Where no edition names an owner. */
export const noOwnerWords = '記載なし';

/** The owners in this edition, else in the nearest earlier edition that names any, with its name. */
export function ownersLine(archive: Archive, { key }: Pick<LinkedMeasure, 'key'>): Line {
  const { owners = [], ownersFrom = null } = promisesOf(archive).all.get(key) ?? {};
  if (owners.length === 0) return [text(noOwnerWords)];
  return [...ownersListed(archive, owners), ...(ownersFrom ? [note(ownedIn(ownersFrom))] : [])];
}

/** For example 市役所改革取組方針 初版での担当, for owners taken from another edition. */
export function ownedIn({ data }: LinkedEdition): string {
  return `${editionName(data)}での担当`;
}

const goesOn = (_: LinkedOwner, today: Line) => [note('現在は', ...today)];
const isAsItWas = () => [];

const becameOf: Readonly<
  Record<LinkedOwner['state'], (owner: LinkedOwner, today: Line, archive: Archive) => Line>
> = {
  same: isAsItWas,
  'known-by-name': isAsItWas,
  renamed: goesOn,
  succeeded: (owner, today) =>
    owner.today.every(({ path }) => path === owner.printed)
      ? [note('廃止され、現在は同じ名前の別の組織')]
      : goesOn(owner, today),
  all: () => [note('すべての組織')],
  concerned: () => [note('関係する組織')],
  body: () => [note('組織図の外の機関')],
  none: () => [note('廃止。引き継いだ組織の記録はない')],
  lost: () => [note(verbWords.lose)],
  // The records of the other municipality may say who took over.
  merged: (_, __, { ended, name }) =>
    ended === null
      ? []
      : [note('合併して', link(ended.into, ended.url ?? undefined), `に。引き継ぎ先は${name}の記録にない`)],
};
