// Reads and writes statuses and judges in a table of results.

import type { Judge, ResultStatus } from '#archive/1-read/schema/report.ts';
import { normal } from '../tables/same-words.ts';

type Words<K extends string> = Readonly<Record<K, readonly [string, ...string[]]>>;

const statuses: Words<ResultStatus> = {
  done: ['達成', '完了', '実施済み', '実施済', '達成済み'],
  going: ['進行中', '実施中', '継続中', '継続', '取組中'],
  late: ['遅れ', '遅延', '遅れている'],
  dropped: ['取りやめ', '中止', '廃止'],
  unsaid: ['記載なし'],
};

const judges: Words<Judge> = {
  self: ['自己', '自己評価', '担当課', '所管課', '担当部署', '主管課', '所属'],
  leader: ['上司', '指導者', '指導者評価', '部長'],
  headquarters: ['本部', '推進本部', '本部評価', '改革推進本部', '行政改革推進本部', '行革本部'],
  mayor: ['市長', '区長', '町長', '村長'],
  external: [
    '外部',
    '外部評価',
    '外部委員',
    '外部委員会',
    '外部評価委員',
    '外部評価委員会',
    '第三者',
    '有識者',
  ],
  assembly: ['議会', '市議会', '町議会', '村議会', '区議会'],
  unsaid: ['記載なし'],
};

export const statusWord = (status: ResultStatus): string => statuses[status][0];
export const judgeWord = (judge: Judge): string => judges[judge][0];
export const parseStatus = (words: string): ResultStatus | null => keyOf(statuses, words);
export const parseJudge = (words: string): Judge | null =>
  keyOf(judges, words) ?? keyOf(judges, words.trim().replace(/の?(?:評価|判定)$/, ''));
// Pure, so that scripts that use none of them leave them out.
export const statusChoices = /* @__PURE__ */ choicesOf(statuses);
export const judgeChoices = /* @__PURE__ */ choicesOf(judges);
export const judgeWords = /* @__PURE__ */ labelled(judges);

function keyOf<K extends string>(words: Words<K>, word: string): K | null {
  const wanted = normal(word);
  const found = (Object.keys(words) as K[]).find(
    (key) => key === word || words[key].some((one) => normal(one) === wanted),
  );
  return found ?? null;
}

function choicesOf<K extends string>(words: Words<K>): string {
  return (Object.keys(words) as K[]).map((key) => words[key][0]).join('、');
}

function labelled<K extends string>(
  words: Words<K>,
): readonly { readonly value: K; readonly label: string }[] {
  return (Object.keys(words) as K[]).map((value) => ({ value, label: words[value][0] }));
}
