import type { LinkedUnit } from '#archive/4-link/types.ts';
import { formatDate } from '#calendar/era.ts';
import type { UnitMeaning } from '#drafting/meaning/units.ts';
import { pathOf } from '#telling/names.ts';
import { type Group, group } from './group.ts';

/** Units that change as a consequence, without a changed change about them. */
export function unitGroups(units: readonly UnitMeaning[]): readonly Group[] {
  return [
    ...group('ほかに現れる組織', units, ({ was, is }) => (was === null && is ? pathOf(is) : null)),
    ...group('ほかに見えなくなる組織', units, ({ was, is }) => (is === null && was ? pathOf(was) : null)),
    ...group('始まりか終わりの変わる組織', units, ({ was, is, isElsewhen }) =>
      was && is && isElsewhen ? `${pathOf(is)}: ${spanOf(was)} → ${spanOf(is)}` : null,
    ),
    ...group('呼び方の変わる組織', units, ({ was, is, isRenamed }) =>
      was && is && isRenamed ? `${namesOf(was)} が、${namesOf(is)} に` : null,
    ),
    ...group('引き継ぎ先の変わる組織', units, ({ is, heirs }) =>
      is && heirs ? `${pathOf(is)}: ${heirsOf(heirs.was)} → ${heirsOf(heirs.is)}` : null,
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
