import { verbNames } from '#archive/1-read/schema/verb-names.ts';
import { type ChangeKind, changeKind } from '#archive/4-link/reorganizations/change-kind.ts';
import type { LinkedChange } from '#archive/4-link/types.ts';
import type { Verb } from '#org/change.ts';
import { lastName, pathAbove } from '#org/path.ts';
import type { Status } from '#org/stages.ts';

export const verbWords: Readonly<Record<Verb, string>> = verbNames;

/** The name of each kind of change, in display order. */
export const kindWords: Readonly<Record<ChangeKind, string>> = Object.fromEntries(
  Object.entries(verbNames).flatMap(([verb, word]) => [
    [verb, word],
    ...(verb === 'move' ? [['move-rename', `${verbNames.move}・${verbNames.rename}`]] : []),
    ...(verb === 'transfer' ? [['transfer-area', '区域移管']] : []),
  ]),
) as Record<ChangeKind, string>;

/** For example 移管・改称 for a move with a renaming. */
export function changeWords(change: Pick<LinkedChange, 'verb' | 'kinds' | 'duty'>): string {
  return kindWords[changeKind(change)];
}

/** For example 改称 企画課 → 政策課, 事務移管 広報: 秘書課 → 総務課, or 移管 秘書課: 総務部 → 市長戦略部. */
export function changeTitle(change: LinkedChange): string {
  const before = namesOf(change.from);
  const after = namesOf(change.to);
  const subject = change.duty ? `${change.duty.name}: ` : '';
  if (before !== after || subject !== '') return `${changeWords(change)} ${subject}${arrow(before, after)}`;
  // If the name stays, show what changed: the grade or the parent.
  const difference = change.grade
    ? arrow(change.grade.from, change.grade.to)
    : arrow(placesOf(change.from), placesOf(change.to));
  return `${changeWords(change)} ${before}${difference === '' ? '' : `: ${difference}`}`;
}

/** The verb of a sentence about one person holding two posts. */
const joint: Partial<Readonly<Record<Verb, string>>> = { hold: '兼ねる', release: '兼ねるのをやめる' };

/**
 * For example 企画部長がDX推進室の室長を兼ねる. The parent is added if the name of a post does not contain it. Null
 * for other verbs.
 */
export function jointWords({ verb, from, to }: Pick<LinkedChange, 'verb' | 'from' | 'to'>): string | null {
  const ends = joint[verb];
  if (ends === undefined) return null;
  const [holder = '', ...held] = [...from, ...to].map(({ path }) => {
    const [name, above] = [lastName(path), lastName(pathAbove(path))];
    return above === '' || above === '?' || name.startsWith(above) ? name : `${above}の${name}`;
  });
  return `${holder}が${held.join('と')}を${ends}`;
}

type Side = readonly { readonly path: string }[];

function namesOf(side: Side): string {
  return side.map(({ path }) => lastName(path)).join('、');
}

/** The names of the parents; empty if there are none or they are unknown. */
function placesOf(side: Side): string {
  const above = side.map(({ path }) => lastName(pathAbove(path)));
  return [...new Set(above)].filter((name) => name !== '' && name !== '?').join('、');
}

function arrow(before: string, after: string): string {
  return [before, after].filter((side) => side !== '').join(' → ');
}

export const statusWords: Readonly<Record<Status, string>> = {
  planned: '予定',
  decided: '議決',
  postponed: '延期',
  'in force': '施行',
  withdrawn: '取りやめ',
};

/** 議決で落とされた */
export function droppedWords(stage: Status): string {
  return `${statusWords[stage]}で落とされた`;
}

/** What became of a reorganization that did not take effect: 取りやめになった. */
export const becameWords = { postponed: '延期された', withdrawn: '取りやめになった' } as const;

/** 【予定】 for what is not in force; empty otherwise. */
export function statusMark(status: Status): string {
  return status === 'in force' ? '' : `【${statusWords[status]}】`;
}

/** How much of a duty is transferred. */
export const extentWords = { whole: '全部', part: '一部', unknown: '範囲は不明' } as const;
