import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { problemLines } from '#drafting/tables/row-notes.ts';
import { tableLimits, type UnreadRow } from '#drafting/tables/table.ts';
import type { SheetNames, Table } from '#workbench/sheets.ts';
import type { Desk } from '../../desk.ts';
import { onSubmit, onText } from '../events.ts';
import { fileChoice } from '../file-choice.ts';
import { choiceInput, fieldView } from '../forms/field.ts';

/** Letters shown in the field. A longer pasted table is read without being shown. */
const LONGEST_SHOWN = 200_000;

/** A field for pasting a table, and a button to choose a file. The worker reads the table. */
export function tableInput(desk: Desk, label: string, read: (table: Table) => void): TemplateResult {
  const { refusedTable, isReading } = desk.state;
  return html`
    <form
      class="draft-form"
      @submit=${onSubmit((entered) => read({ text: entered('table') }))}
    >
      <p class="draft-field">
        <label for="draft-table">${label}</label>
        <textarea
          id="draft-table"
          name="table"
          rows="6"
          spellcheck="false"
          wrap="off"
          .value=${live(desk.state.table)}
          @input=${onText((table) => desk.set({ table }))}
          @paste=${(event: ClipboardEvent) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (text.length > LONGEST_SHOWN) event.preventDefault();
            if (text.includes('\n') || text.length > LONGEST_SHOWN) setTimeout(() => read({ text }));
          }}
        ></textarea>
      </p>
      <p class="draft-buttons">
        <button type="submit" class="draft-main">読み取る</button>
        ${fileChoice('ファイルから読む（Excel、Word、PDF、CSV）', '.xlsx,.xlsm,.docx,.docm,.pdf,.csv,.tsv,.txt', (file) => readFile(desk, file, read))}
        <span class="quiet small" role="status">${isReading ? '読んでいます…' : nothing}</span>
      </p>
    </form>
    ${refusedTable === null ? nothing : html`<p class="notice late" role="alert">${refusedTable}</p>`}
  `;
}

async function readFile(desk: Desk, file: File, read: (table: Table) => void): Promise<void> {
  try {
    // One byte more than may be read is enough for the reader to refuse the file.
    const bytes = await file.slice(0, tableLimits.bytes + 1).arrayBuffer();
    read({ bytes: new Uint8Array(bytes), name: file.name });
  } catch {
    desk.set({
      refusedTable:
        'ファイルを開けませんでした。ほかのプログラムで開いていれば閉じて、もう一度選んでください。',
    });
  }
}

/** A select for the tables of a file, if it has several. */
export function sheetChoice({ all, read }: SheetNames, choose: (sheet: string) => void): TemplateResult {
  if (all.length < 2) return html``;
  const choices = all.map((value) => ({ value, label: value }));
  return fieldView({ id: 'draft-sheet', label: '読む表' }, choiceInput('draft-sheet', choices, read, choose));
}

/** Rows that were not taken, with the reasons. */
export function rowsLeft(title: string, rows: readonly UnreadRow[]): TemplateResult {
  if (rows.length === 0) return html``;
  return html`<details class="fold" open>
    <summary>${title} ${new Set(rows.map(({ row }) => row)).size}行</summary>
    <ul>${problemLines(rows).map((line) => html`<li>${line}</li>`)}</ul>
  </details>`;
}

/** Notes about how a table was read. */
export function notesOf(notes: readonly string[], aside: readonly string[]): TemplateResult {
  return html`
    ${[...new Set(notes)].map((note) => html`<p class="small quiet">${note}</p>`)}
    ${aside.length > 0 ? html`<p class="small quiet">読まなかった列: ${aside.join('、')}</p>` : nothing}
  `;
}
