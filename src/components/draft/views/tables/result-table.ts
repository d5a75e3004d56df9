import { html, nothing, type TemplateResult } from 'lit-html';
import {
  type Column,
  columns,
  indicatorIn,
  isJudged,
  ofYearIn,
  type ResultRole,
} from '#drafting/results/columns.ts';
import { undecided } from '#drafting/tables/open-rows.ts';
import type { ResultRead, ResultTable } from '#workbench/result-tables.ts';
import { listingOf, resultList } from '../../acts/listing.ts';
import { downloadToFillIn } from '../../acts/reporting.ts';
import type { Desk } from '../../desk.ts';
import { lineView } from '../../line-view.ts';
import { type PastedResults, pastedAs } from '../../pasted.ts';
import type { Choice } from '../forms/field.ts';
import { type ListRead, listTableView, type ReadAgain } from './list-table.ts';
import { wordsView } from './scale-words.ts';

/** Results of the open report: a table to fill in, and the filled-in table to read. */
export function resultTableView(desk: Desk): TemplateResult {
  const { about = null, results = [] } = desk.state.look?.shown.report ?? {};
  return html`
    ${about ? html`<p>${lineView(about)}の結果を書きます。手もとの表か取組ごとの個票をそのまま貼るか、書き込む表をダウンロードして使います。</p>` : nothing}
    <p class="draft-buttons">
      <button type="button" @click=${() => downloadToFillIn(desk)}>書き込む表をダウンロード（.csv）</button>
      <span class="quiet small">取組が一行ずつ並んでいます。もう載っている結果も入っています。</span>
    </p>
    ${listTableView(desk, pastedAs(desk.state.pasted, 'results'), listingOf(desk, resultList), {
      label: '書き込んだ表',
      noun: '結果',
      roles: rolesOf,
      read: (pasted, again) => readOf(pasted, again, results.length),
    })}
  `;
}

const fixedRoles: readonly Choice<ResultRole>[] = [
  ...(Object.keys(columns) as Column[]).map((role) => ({ value: role, label: columns[role][0] })),
  { value: 'actual total', label: '計（いくつもの年度の実績）' },
  { value: 'rate total', label: '計の達成率' },
  { value: 'tally', label: 'この評価の取組の数' },
  { value: 'aside', label: '読まない' },
];

/** The most indicators offered for a column. In plans with more, columns name their indicators. */
const MOST_INDICATORS = 60;

function rolesOf({ indicators, headings }: ResultTable): () => readonly Choice<ResultRole>[] {
  const read = headings?.columns ?? [];
  const written = read.flatMap(({ role }) => indicatorIn(role) ?? []);
  const ofYears = read.filter(({ role }) => typeof ofYearIn(role)?.year === 'number');
  const judged = read.filter(({ role }) => isJudged(role));
  const named = new Set([...indicators.slice(0, MOST_INDICATORS), ...written]);
  const all: readonly Choice<ResultRole>[] = [
    ...fixedRoles,
    ...judged.map(({ role, heading }) => ({ value: role, label: heading })),
    ...ofYears.map(({ role, heading }) => ({ value: role, label: heading })),
    ...[...named].map((name) => ({ value: `実績 ${name}` as const, label: `「${name}」の実績` })),
  ];
  return () => all;
}

function readOf({ found, said }: PastedResults, again: ReadAgain<PastedResults>, there: number): ListRead {
  const { results, items, words, read } = found;
  const { rows, empty } = read.ok ? read.value : { rows: [], empty: 0 };
  // The meaning of a word is asked once, not in every row with the word.
  const unknown = words.filter(({ meant }) => meant === null).length;
  const waiting = undecided(rows);
  const ofWords = waiting.filter(({ faults }) => faults.every(({ isOfWord }) => isOfWord === true));
  const isDisputed = waiting.some(({ choices }) => choices.length > 1);
  return {
    asked: html`
      ${wordsView(words, said.words ?? {}, (next) => again({ words: next }))}
      ${
        isDisputed && said.trust === undefined
          ? html`<p class="draft-buttons">
              <span class="small">番号と名前が別の取組を指す行があります。</span>
              <button type="button" @click=${() => again({ trust: 'title' })}>どの行も名前で読む</button>
              <button type="button" @click=${() => again({ trust: 'code' })}>どの行も番号で読む</button>
            </p>`
          : nothing
      }
    `,
    shown: unknown === 0 ? rows : rows.filter((row) => !ofWords.includes(row)),
    choices: items,
    beside: empty > 0 ? html`<p class="small quiet">何も書かれていない取組の行: ${empty}行</p>` : html``,
    items: results.map(resultView),
    there,
    why:
      unknown > 0 ? `意味の決まっていない言葉が${unknown}つあります。上で選ぶと、書き込めます。` : undefined,
  };
}

function resultView({ name, said, together, counts, figures, text, reason }: ResultRead): TemplateResult {
  const rows = [
    ['状況・評価', said.join('、')],
    ['まとめて述べた取組', together.join('、')],
    ['評価ごとの取組の数', counts.join('、')],
    ['指標の実績', figures.join('、')],
    ['実績の内容', text],
    ['理由', reason],
  ].filter(([, words]) => words !== '');
  return html`<li>
    <b>${name}</b>
    <dl>${rows.map(([label, words]) => html`<dt>${label}</dt><dd>${words}</dd>`)}</dl>
  </li>`;
}
