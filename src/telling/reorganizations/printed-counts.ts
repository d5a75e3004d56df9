// Counts printed by a source, and whether the charts confirm them.
import type { LinkedReorganization } from '#archive/4-link/types.ts';
import { spaced } from '../names.ts';

type Count = LinkedReorganization['counts'][number];

export const sideWords: Readonly<Record<Count['side'], string>> = { before: '改正前', after: '改正後' };

/** For example 改正後の課: 40. */
export function countLine({ side, of, printed }: Count): string {
  return `${sideWords[side]}の${of}: ${printed.toLocaleString('ja-JP')}`;
}

const unprovedWords: Readonly<Record<NonNullable<Count['unproved']>, string>> = {
  'no-kind': '照らし合わせる記録はない',
  incomplete: 'すべての組織が分かる組織図がないため、確かめていない',
};

/** Whether the charts confirm the count, as a sentence without a full stop. */
export function countProof({ printed, derived, unproved, accepted }: Count): string {
  if (unproved !== null) return unprovedWords[unproved];
  if (printed === derived) return '組織図から数えた数と一致する';
  return `組織図から数えると${derived?.toLocaleString('ja-JP')}${accepted === null ? '' : `。${accepted}`}`;
}

/** The subject of an accepted disagreement. */
export function acceptedWhat({ unit, statement, count }: LinkedReorganization['accepted'][number]): string {
  return (unit && spaced(unit)) ?? statement ?? `${count}の数`;
}
