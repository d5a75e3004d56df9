import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReadResults } from '#drafting/results/read-results.ts';
import type { ResultRead } from '#workbench/result-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../desk.ts';
import { type PastedResults, pastedAs } from '../pasted.ts';
import { told } from '../told.ts';
import { notesOf, rowsLeft, sheetChoice, tableInput } from './table-input.ts';

type SaidOfSheet = PastedResults['said'];

export interface Reporting {
  readonly download: () => void;
  readonly read: (table: Table, said?: SaidOfSheet) => void;
  readonly take: () => void;
  readonly forget: () => void;
}

/** The results of the report that is open: a table to fill in, and the same filled in. */
export function resultTableView(desk: Desk, { download, read, take, forget }: Reporting): TemplateResult {
  const pasted = pastedAs(desk.state.pasted, 'results');
  const report = desk.state.look?.shown.report ?? null;
  return html`
    ${report?.about ? html`<p>${told(report.about)}の結果を書きます。</p>` : nothing}
    <p class="draft-buttons">
      <button type="button" @click=${download}>書き込む表をダウンロード（.csv）</button>
      <span class="quiet small">取組が一行ずつ並んでいます。もう載っている結果も入っています。</span>
    </p>
    ${tableInput(desk, '書き込んだ表', (table) => read(table))}
    ${
      pasted === null
        ? nothing
        : html`
          ${sheetChoice(pasted.found.sheets, pasted.said.sheet, (sheet) => read(pasted.table, { sheet }))}
          ${pasted.found.read.ok ? readView(pasted.found.read.value, pasted.found.results, report?.results.length ?? 0, { take, forget }) : html`<p class="notice late" role="alert">${pasted.found.read.why}</p>`}
        `
    }
  `;
}

function readView(
  { problems, empty, others, notes }: ReadResults,
  results: readonly ResultRead[],
  there: number,
  { take, forget }: Pick<Reporting, 'take' | 'forget'>,
): TemplateResult {
  return html`
    <h2>読み取った結果 <small>${results.length}件</small></h2>
    ${notesOf(
      notes,
      others.map((one) => `「${one}」`),
    )}
    ${empty > 0 ? html`<p class="small quiet">何も書かれていない取組の行: ${empty}行</p>` : nothing}
    ${rowsLeft('読めなかった行', problems)}
    <ol class="draft-read">${results.map(resultView)}</ol>
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${results.length === 0} @click=${take}>
        ${there > 0 ? `いまの${there}件を、この結果で置き換える` : 'この結果を書き込む'}（${results.length}件）
      </button>
      <button type="button" @click=${forget}>やめる</button>
    </p>
    ${problems.length > 0 ? html`<p class="quiet small">読めなかったところは書き込みません。表を直して、貼り直せます。</p>` : nothing}
  `;
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
