import type { LinkedChange } from '#archive/4-link/types.ts';
import { lastName, pathBelow } from '#org/path.ts';
import { spaced } from '#telling/names.ts';
import { changeWords, jointWords } from '#telling/verbs.ts';

/** ← 総務部 or ← 企画調整課: the former parents or the former name, kept on one line. */
export function whereFrom(change: LinkedChange, department: string | null): string {
  const { from, to } = change;
  const [was, is] = [from[0]?.path.split('/') ?? [], to[0]?.path.split('/') ?? []];
  const [name, above] = [was.at(-1), was.slice(0, -1)];
  const parts = [
    ...(above.join('/') === is.slice(0, -1).join('/')
      ? []
      : above.filter((one, at) => at > 0 || one !== department)),
    ...(name === is.at(-1) ? [] : [name]),
  ];
  return parts.length > 0 ? ['←', ...parts].join('\u00a0') : changeWords(change);
}

/** 計画推進係に */
export function dutyWords({ to }: LinkedChange): string {
  return to.length === 0 ? '' : `${to.map(({ path }) => lastName(path)).join('・')}に`;
}

/** 部長級 → 副部長級, or 新設: what happened to a post. */
export function postWords(change: LinkedChange): string {
  if (change.grade) return `${change.grade.from} → ${change.grade.to}`;
  return jointWords(change) ?? changeWords(change);
}

/** The post, if `postWords` does not name it. */
export function postName(change: LinkedChange, department: string | null): string {
  const [{ path } = { path: '' }] = jointWords(change) === null ? [...change.to, ...change.from] : [];
  return spaced(department === null ? path : pathBelow(path, department));
}
