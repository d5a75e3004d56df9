import type { LinkedReorganization } from '#archive/4-link/types.ts';
import { shortPrintedDate } from '../dates.ts';
import { statusWords } from '../verbs.ts';

type Stage = LinkedReorganization['stages'][number];

/** 令和8年12月18日に議決（令和8年12月定例会、議案第80号） */
export function stageWords(stage: Stage): string {
  const { on, by, bill, note } = stage;
  const day = on === null ? '' : `${shortPrintedDate(on)}に`;
  const how = [by, bill, effectWords(stage), note?.replace(/。$/, '') ?? null]
    .filter((one) => one !== null)
    .join('、');
  return `${day}${stageName(stage)}${how === '' ? '' : `（${how}）`}`;
}

/** 議決, or what became of the day on which it was to take effect: 延期. */
export function stageName({ status, effective, putOffFrom }: Stage): string {
  if (effective === null || putOffFrom === null || status === 'in force') return statusWords[status];
  return whenOf(effective) < whenOf(putOffFrom) ? '施行期日の繰り上げ' : '施行期日の延期';
}

/** 令和9年4月1日 → 令和9年7月1日: the day on which it was to take effect by then. */
export function dayOfEffect({ effective, putOffFrom }: Stage): string | null {
  if (effective === null) return null;
  return [...(putOffFrom ? [putOffFrom] : []), effective].map(shortPrintedDate).join(' → ');
}

/** 施行期日は令和9年4月1日から令和9年7月1日に */
export function effectWords({ effective, putOffFrom }: Stage): string | null {
  if (effective === null) return null;
  const day = shortPrintedDate(effective);
  return putOffFrom ? `施行期日は${shortPrintedDate(putOffFrom)}から${day}に` : `施行期日は${day}`;
}

function whenOf({ interval: { start, end } }: NonNullable<Stage['effective']>): string {
  return start ?? end ?? '';
}
