// Changes with their units as parties of a sentence.
import type { Archive, LinkedChange } from '#archive/4-link/types.ts';
import { quoted } from '../names.ts';
import { type Party, partiesOf } from './party.ts';

export interface Deed {
  readonly change: LinkedChange;
  readonly from: readonly Party[];
  readonly to: readonly Party[];
  /**
   * `leaving`: those of `from` that end, move or are renamed. `coming`: those of `to` that begin, arrive or
   * get the name.
   */
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

/** The changes that name one of the parties. */
export function deedsWith(deeds: readonly Deed[], parties: readonly Party[]): readonly Deed[] {
  const names = new Set(parties);
  return deeds.filter(({ from, to, leaving, coming }) =>
    [...from, ...to, ...leaving, ...coming].some((one) => names.has(one)),
  );
}

/** The duty as printed, with の一部 for a part; in quotation marks if it contains commas. */
export function dutyWords({ change }: Deed): string {
  const name = change.duty?.name ?? '事務';
  const isPart = change.to.length > 0 && change.to.every(({ extent }) => extent === 'part');
  return `${/[、，]/.test(name) ? quoted(name) : name}${isPart ? 'の一部' : ''}`;
}

/** The common noun for the duties and areas of several changes. */
export function cargoWords(changes: readonly Pick<LinkedChange, 'duty'>[]): string {
  const cargo = changes.flatMap(({ duty }) => duty ?? []);
  const areas = cargo.filter(({ isArea }) => isArea).length;
  return areas === 0 ? '事務' : areas === cargo.length ? '区域' : '事務や区域';
}

/** For example 部長級から副部長級. */
export function gradesOf({ change: { grade } }: Deed): string {
  if (!grade) return '別の職位';
  return grade.from === '' ? grade.to : `${grade.from}から${grade.to}`;
}
