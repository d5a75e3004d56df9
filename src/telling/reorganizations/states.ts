import type { LinkedState } from '#archive/4-link/types.ts';
import { lastName } from '#org/path.ts';

/** What a source states about a unit after a reorganization: 総務部/総務課: 庶務係、文書係. */
export function stateLine(state: LinkedState): string {
  const { unit, ref, note } = state;
  const details = [note?.replace(/。$/, ''), ref.join('、')].filter((part) => part).join('。');
  return `${unit.path}: ${stateWords(state)}${details === '' ? '' : `（${details}）`}`;
}

/** The names, or the number of unnamed units. */
export function stateWords({ has, count }: Pick<LinkedState, 'has' | 'count'>): string {
  if (count !== null) return `${count.count.toLocaleString('ja-JP')}${count.kind}（名前は述べられていない）`;
  return (has ?? []).map(({ path }) => lastName(path)).join('、');
}
