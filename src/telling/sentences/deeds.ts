// Changes with those whom they name.
import type { Archive, LinkedChange } from '#archive/4-link/types.ts';
import { quoted } from '../names.ts';
import { type Party, partiesOf } from './party.ts';

export interface Deed {
  readonly change: LinkedChange;
  readonly from: readonly Party[];
  readonly to: readonly Party[];
  /** Of `from` those who end, or leave their place or name; of `to` those who begin, or come to one. */
  readonly leaving: readonly Party[];
  readonly coming: readonly Party[];
}

export function deedsOf(archive: Pick<Archive, 'units'>, changes: readonly LinkedChange[]): readonly Deed[] {
  const party = partiesOf(archive);
  const isKnown = ({ path }: { readonly path: string }) => path !== '?';
  return changes.map((change) => ({
    change,
    from: change.from.filter(isKnown).map(party),
    to: change.to.filter(isKnown).map(party),
    leaving: change.from.filter(({ leaves }) => leaves).map(party),
    coming: change.to.filter(({ comes }) => comes).map(party),
  }));
}

/** A and B in the changes that name one of these. */
export function deedsWith(deeds: readonly Deed[], parties: readonly Party[]): readonly Deed[] {
  const names = new Set(parties);
  return deeds.filter(({ from, to, leaving, coming }) =>
    [...from, ...to, ...leaving, ...coming].some((one) => names.has(one)),
  );
}

/** The duty as a source names it, with 一部 where only a part of it is meant; in quotes where it is a list itself. */
export function dutyWords({ change }: Deed): string {
  const name = change.duty?.name ?? '事務';
  const isPart = change.to.length > 0 && change.to.every(({ extent }) => extent === 'part');
  return `${/[、，]/.test(name) ? quoted(name) : name}${isPart ? 'の一部' : ''}`;
}

/** What several of them hand on: 事務, or the areas for which somebody answers. */
export function cargoWords(changes: readonly Pick<LinkedChange, 'duty'>[]): string {
  const cargo = changes.flatMap(({ duty }) => duty ?? []);
  const areas = cargo.filter(({ isArea }) => isArea).length;
  return areas === 0 ? '事務' : areas === cargo.length ? '区域' : '事務や区域';
}

/** 部長級から副部長級 */
export function gradesOf({ change: { grade } }: Deed): string {
  if (!grade) return '別の職位';
  return grade.from === '' ? grade.to : `${grade.from}から${grade.to}`;
}
