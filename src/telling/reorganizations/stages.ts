import type { LinkedReorganization } from '#archive/4-link/types.ts';
import { shortPrintedDate } from '../dates.ts';
import { statusWords } from '../verbs.ts';

/** 令和8年12月18日に議決（令和8年12月定例会、議案第80号） */
export function stageWords({ status, on, by, bill }: LinkedReorganization['stages'][number]): string {
  const day = on === null ? '' : `${shortPrintedDate(on)}に`;
  const how = [by, bill].filter((one) => one !== null).join('、');
  return `${day}${statusWords[status]}${how === '' ? '' : `（${how}）`}`;
}
