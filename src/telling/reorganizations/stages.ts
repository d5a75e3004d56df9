import type { LinkedReorganization } from '#archive/4-link/types.ts';
import { shortPrintedDate } from '../dates.ts';
import { statusWords } from '../verbs.ts';

type Stage = LinkedReorganization['stages'][number];

/** For example 令和8年12月18日に議決（令和8年12月定例会、議案第80号）. */
export function stageWords(stage: Stage): string {
  const { on, by, bill, note } = stage;
  const day = on === null ? '' : `${shortPrintedDate(on)}に`;
  const how = [by, bill, effectWords(stage), note?.replace(/。$/, '') ?? null]
    .filter((one) => one !== null)
    .join('、');
  return `${day}${stageName(stage)}${how === '' ? '' : `（${how}）`}`;
}

/** For example 議決; for a stage that changed the effective date, 施行期日の延期 or 施行期日の繰り上げ. */
export function stageName({ status, effective, putOffFrom }: Stage): string {
  if (effective === null || putOffFrom === null || status === 'in force') return statusWords[status];
  return whenOf(effective) < whenOf(putOffFrom) ? '施行期日の繰り上げ' : '施行期日の延期';
}

/** The effective date as of this stage: 令和9年4月1日 → 令和9年7月1日. */
export function dayOfEffect({ effective, putOffFrom }: Stage): string | null {
  if (effective === null) return null;
  return [...(putOffFrom ? [putOffFrom] : []), effective].map(shortPrintedDate).join(' → ');
}

/** For example 施行期日は令和9年4月1日から令和9年7月1日に. */
export function effectWords({ effective, putOffFrom }: Stage): string | null {
  if (effective === null) return null;
  const day = shortPrintedDate(effective);
  return putOffFrom ? `施行期日は${shortPrintedDate(putOffFrom)}から${day}に` : `施行期日は${day}`;
}

function whenOf({ interval: { start, end } }: NonNullable<Stage['effective']>): string {
  return start ?? end ?? '';
}
