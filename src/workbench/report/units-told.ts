import type { LinkedUnit } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import type { UnitMeaning } from '#drafting/meaning/units.ts';
import { pathOf } from '#telling/names.ts';
import { type Group, group } from './group.ts';

/** What follows for units that no changed change is about. */
export function unitGroups(units: readonly UnitMeaning[]): readonly Group[] {
  return [
    ...group(
      'ほかに現れる組織',
      units.flatMap(({ was, is }) => (was === null && is !== null ? [{ words: pathOf(is) }] : [])),
    ),
    ...group(
      'ほかに見えなくなる組織',
      units.flatMap(({ was, is }) => (is === null && was !== null ? [{ words: pathOf(was) }] : [])),
    ),
    ...group(
      '始まりか終わりの変わる組織',
      units.flatMap(({ was, is, isElsewhen }) =>
        was && is && isElsewhen ? [{ words: `${pathOf(is)}: ${spanOf(was)} → ${spanOf(is)}` }] : [],
      ),
    ),
    ...group(
      '呼び方の変わる組織',
      units.flatMap(({ was, is, isRenamed }) =>
        was && is && isRenamed ? [{ words: `${namesOf(was)} が、${namesOf(is)} に` }] : [],
      ),
    ),
    ...group(
      '引き継ぎ先の変わる組織',
      units.flatMap(({ is, heirs }) =>
        is && heirs ? [{ words: `${pathOf(is)}: ${heirsOf(heirs.was)} → ${heirsOf(heirs.is)}` }] : [],
      ),
    ),
  ];
}

function spanOf({ established, abolished, isLost }: LinkedUnit): string {
  const from = established === null ? '始まりは不明' : `${formatDate(established)}から`;
  if (abolished === null) return from;
  return `${from}、${formatDate(abolished)}に${isLost ? 'その後が不明' : '廃止'}`;
}

function namesOf({ names }: LinkedUnit): string {
  return names.map(({ name }) => name).join('→');
}

function heirsOf(units: readonly LinkedUnit[]): string {
  return units.length === 0 ? '引き継ぐ組織はない' : units.map(pathOf).join('、');
}
