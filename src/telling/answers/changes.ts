// Answers of the pages that list changes across municipalities.
import type { ChangeRow } from '#archive/4-link/overview/rows.ts';
import { countedOf } from '#archive/4-link/reorganizations/change-kind.ts';
import { formatFiscalYear } from '#calendar/era.ts';
import { type Answer, plainAnswer } from '../answer.ts';
import { manyOf } from '../counts.ts';
import { namedOrCounted, plannedWords } from '../sentences/counting.ts';
import { kindWords } from '../verbs.ts';

type Row = Pick<ChangeRow, 'municipality' | 'kind' | 'status'>;

export function changesAnswer(rows: readonly Row[]): Answer {
  const [most] = [...Map.groupBy(rows, ({ kind }) => kind)].toSorted(([, a], [, b]) => b.length - a.length);
  const lede = most
    ? `組織の変更は${manyOf(rows)}。${kindWords[most[0]]}がいちばん多い。`
    : '組織の変更は、まだ記録されていない。';
  const support = most ? 'ほかの市区町村が、組織をどう変えたか。前例を探せます。' : '';
  return plainAnswer('組織の変更を探す', lede, support);
}

/** For example 青空市に、統合の記録が5件ある。 */
export function changesOfKindAnswer(title: string, rows: readonly Row[], fiscalYear?: number): Answer {
  const who = namedOrCounted(rows.map(({ municipality }) => municipality));
  const when = fiscalYear === undefined ? '' : `${formatFiscalYear(fiscalYear)}の`;
  const { count, planned } = countedOf(rows);
  const [first] = rows;
  const what = first ? kindWords[first.kind] : '変更';
  return plainAnswer(
    title,
    `${who}に、${when}${what}の記録が${count.toLocaleString('ja-JP')}件ある${plannedWords(count, planned)}。`,
  );
}
