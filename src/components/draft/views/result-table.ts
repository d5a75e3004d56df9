import { html, nothing, type TemplateResult } from 'lit-html';
import { type Column, columns, type ResultRole } from '#drafting/results/columns.ts';
import type { ReadResults } from '#drafting/results/read-results.ts';
import type { ResultsSaid } from '#drafting/results/reading.ts';
import { undecided, withSaid } from '#drafting/tables/open-rows.ts';
import type { ResultRead, ResultTable } from '#workbench/result-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../desk.ts';
import { type PastedResults, pastedAs } from '../pasted.ts';
import { told } from '../told.ts';
import { columnsView } from './columns-view.ts';
import { leftView, openRowsView } from './open-rows.ts';
import { wordsView } from './scale-words.ts';
import { notesOf, sheetChoice, tableInput } from './table-input.ts';

export interface Reporting {
  readonly download: () => void;
  /** `said`: nothing for a table that is read for the first time. `isTaken`: it was written, and is only read again. */
  readonly read: (table: Table, said?: ResultsSaid, isTaken?: boolean) => void;
  readonly take: () => void;
  readonly forget: () => void;
}

/** The results of the report that is open: a table to fill in, and the same filled in. */
export function resultTableView(desk: Desk, reporting: Reporting): TemplateResult {
  const { download, read, forget } = reporting;
  const pasted = pastedAs(desk.state.pasted, 'results');
  const about = desk.state.look?.shown.report?.about ?? null;
  return html`
    ${about ? html`<p>${told(about)}の結果を書きます。手もとの表をそのまま貼るか、書き込む表をダウンロードして使います。</p>` : nothing}
    <p class="draft-buttons">
      <button type="button" @click=${download}>書き込む表をダウンロード（.csv）</button>
      <span class="quiet small">取組が一行ずつ並んでいます。もう載っている結果も入っています。</span>
    </p>
    ${tableInput(desk, '書き込んだ表', (table) => read(table))}
    ${
      pasted === null
        ? nothing
        : pasted.isTaken && pasted.found.read.ok
          ? leftView(pasted.found.read.value.rows, forget)
          : pastedView(desk, pasted, reporting)
    }
  `;
}

function pastedView(desk: Desk, { table, said, found }: PastedResults, use: Reporting): TemplateResult {
  const again = (more: ResultsSaid) => use.read(table, { ...said, ...more });
  const { headings, read } = found;
  return html`
    ${sheetChoice(found.sheets, said.sheet, (sheet) => again({ sheet, mapping: { headings: said.mapping?.headings }, rows: {} }))}
    ${headings === null ? nothing : columnsView(headings, rolesOf(found), (row, places) => again({ mapping: { ...said.mapping, shown: { row, places } } }))}
    ${read.ok ? readView(desk, read.value, { found, said, again, use }) : html`<p class="notice late" role="alert">${read.why}</p>`}
  `;
}

const fixedRoles: readonly { readonly role: ResultRole; readonly words: string }[] = [
  ...(Object.keys(columns) as Column[]).map((role) => ({ role, words: columns[role][0] })),
  { role: 'aside', words: '読まない' },
];

/** So many indicators are offered for a column; a plan with more has columns that name them. */
const MOST_INDICATORS = 60;

function rolesOf({ indicators, headings }: ResultTable) {
  const named = indicators.slice(0, MOST_INDICATORS).map((name) => `実績 ${name}` as const);
  const written = (headings?.columns ?? [])
    .map(({ role }) => role)
    .filter((role) => role.startsWith('実績 '));
  const roles = [...new Set<ResultRole>([...named, ...written])];
  const all = [
    ...fixedRoles,
    ...roles.map((role) => ({ role, words: `「${role.slice('実績 '.length)}」の実績` })),
  ];
  return () => all;
}

interface Reading {
  readonly found: ResultTable;
  readonly said: ResultsSaid;
  readonly again: (more: ResultsSaid) => void;
  readonly use: Pick<Reporting, 'take' | 'forget'>;
}

function readView(
  desk: Desk,
  { rows, empty, others, notes }: ReadResults,
  { found: { results, items, words }, said, again, use }: Reading,
): TemplateResult {
  const there = desk.state.look?.shown.report?.results.length ?? 0;
  // What a word means is asked once, and not in every row that has it.
  const unsaid = words.filter(({ meant }) => meant === null);
  const waiting = undecided(rows);
  const ofWords = waiting.filter(({ faults }) => faults.every(({ isOfWord }) => isOfWord === true));
  const shown = unsaid.length === 0 ? rows : rows.filter((row) => !ofWords.includes(row));
  const isDisputed = waiting.some(({ choices }) => choices.length > 1);
  return html`
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
    ${openRowsView(shown, { items, say: (rowsSaid) => again({ rows: withSaid(said.rows, rowsSaid) }) })}
    <h2>読み取った結果 <small>${results.length}件</small></h2>
    ${notesOf(
      notes,
      others.map((one) => `「${one}」`),
    )}
    ${empty > 0 ? html`<p class="small quiet">何も書かれていない取組の行: ${empty}行</p>` : nothing}
    <ol class="draft-read">${results.map(resultView)}</ol>
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${results.length === 0 || waiting.length > 0} @click=${use.take}>
        ${there > 0 ? `いまの${there}件を、この結果で置き換える` : 'この結果を書き込む'}（${results.length}件）
      </button>
      <button type="button" @click=${use.forget}>やめる</button>
    </p>
    ${waiting.length === 0 ? nothing : html`<p class="draft-wrong">${waitingWords(unsaid.length, waiting.length)}</p>`}
  `;
}

function waitingWords(words: number, rows: number): string {
  return words > 0
    ? `意味の決まっていない言葉が${words}つあります。上で選ぶと、書き込めます。`
    : `決まっていない行が${rows}行あります。上で決めると、書き込めます。`;
}

function resultView({ name, said, figures, text, reason }: ResultRead): TemplateResult {
  const rows = [
    ['状況・評価', said.join('、')],
    ['指標の実績', figures.join('、')],
    ['実績の内容', text],
    ['理由', reason],
  ].filter(([, words]) => words !== '');
  return html`<li>
    <b>${name}</b>
    <dl>${rows.map(([label, words]) => html`<dt>${label}</dt><dd>${words}</dd>`)}</dl>
  </li>`;
}
