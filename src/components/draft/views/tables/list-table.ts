import { html, nothing, type TemplateResult } from 'lit-html';
import { type OpenRow, type RowAnswers, undecided, withRowAnswers } from '#drafting/tables/open-rows.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../../desk.ts';
import type { PastedList } from '../../pasted.ts';
import type { Choice } from '../forms/field.ts';
import { columnsView } from './columns-view.ts';
import { leftView, openRowsView, type RowChoice } from './open-rows.ts';
import { notesOf, sheetChoice, tableInput } from './table-input.ts';

/** Actions on a table whose rows become items of the open file. */
export interface Listing<P extends PastedList> {
  /** `answers` is undefined on the first reading. `isTaken`: the table is written and only read again. */
  readonly read: (table: Table, answers?: P['said'], isTaken?: boolean) => void;
  readonly take: () => void;
  readonly forget: () => void;
}

type RoleOf<P extends PastedList> = NonNullable<P['found']['headings']>['columns'][number]['role'];
export type ReadAgain<P extends PastedList> = (more: P['said']) => void;

/** How a table of one kind is shown. */
export interface ListView<P extends PastedList> {
  readonly label: string;
  /** The word for an item: 取組. */
  readonly noun: string;
  /** The possible roles of a column with the given heading. */
  readonly roles: (found: P['found']) => (heading: string) => readonly Choice<RoleOf<P>>[];
  readonly read: (pasted: P, again: ReadAgain<P>) => ListRead;
  /** Reads a new table, or another sheet of it, if its kind has to be found out first. */
  readonly begin?: (table: Table, sheet?: string) => void;
}

export interface ListRead {
  /** Questions about the whole table. */
  readonly asked?: TemplateResult;
  /** The open rows to ask about. By default, all of them. */
  readonly shown?: readonly OpenRow[];
  readonly choices: readonly RowChoice[];
  readonly beside: TemplateResult;
  readonly items: readonly TemplateResult[];
  /** The number of items in the file. */
  readonly there: number;
  /** Why nothing can be written. By default, because of undecided rows. */
  readonly why?: string | undefined;
  /** What else prevents writing. */
  readonly stop?: string | undefined;
}

/** Items shown before the rest is folded. */
const SHOWN = 50;

export function listTableView<P extends PastedList>(
  desk: Desk,
  pasted: P | null,
  listing: Listing<P>,
  view: ListView<P>,
): TemplateResult {
  const begin =
    view.begin ??
    ((table, sheet) => listing.read(table, sheet === undefined ? sheet : ({ sheet } as P['said'])));
  return html`
    ${tableInput(desk, view.label, begin)}
    ${
      pasted === null
        ? nothing
        : pasted.isTaken && pasted.found.read.ok
          ? leftView(pasted.found.read.value.rows, listing.forget)
          : html`${sheetChoice(pasted.found.sheets, (sheet) => begin(pasted.table, sheet))}${pastedView(desk, pasted, listing, view)}`
    }
  `;
}

function pastedView<P extends PastedList>(
  desk: Desk,
  pasted: P,
  listing: Listing<P>,
  view: ListView<P>,
): TemplateResult {
  const { table, said, found } = pasted;
  const again: ReadAgain<P> = (more) => listing.read(table, { ...said, ...more });
  const { headings, read } = found;
  return html`
    ${headings === null ? nothing : columnsView<RoleOf<P>>(headings, view.roles(found), (row, places) => again({ mapping: { ...said.mapping, shown: { row, places } } } as P['said']))}
    ${read.ok ? readView(desk, pasted, read.value, again, listing, view) : html`<p class="notice late" role="alert">${read.why}</p>`}
  `;
}

function readView<P extends PastedList>(
  desk: Desk,
  pasted: P,
  { rows, notes, aside }: Extract<P['found']['read'], { readonly ok: true }>['value'],
  again: ReadAgain<P>,
  { take, forget }: Listing<P>,
  view: ListView<P>,
): TemplateResult {
  const { noun } = view;
  const { asked, shown = rows, choices, beside, items, there, why, stop } = view.read(pasted, again);
  const answer = (more: RowAnswers) => again({ rows: withRowAnswers(pasted.said.rows, more) } as P['said']);
  const waiting = undecided(rows).length;
  const rest = items.slice(SHOWN);
  return html`
    ${asked ?? nothing}
    ${openRowsView(shown, { items: choices, say: answer })}
    <h2>読み取った${noun} <small>${items.length}件</small></h2>
    ${notesOf(notes, aside)}
    ${beside}
    <ol class="draft-read">${items.slice(0, SHOWN)}</ol>
    ${rest.length === 0 ? nothing : html`<details class="fold"><summary>ほかの${rest.length}件</summary><ol class="draft-read">${rest}</ol></details>`}
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${desk.state.isReading || items.length === 0 || waiting > 0 || stop !== undefined} @click=${take}>
        ${there > 0 ? `いまの${there}件を、この${noun}で置き換える` : `この${noun}を書き込む`}（${items.length}件）
      </button>
      <button type="button" @click=${forget}>やめる</button>
    </p>
    ${stop === undefined ? nothing : html`<p class="draft-wrong">${stop}</p>`}
    ${waiting > 0 ? html`<p class="draft-wrong">${why ?? `決まっていない行が${waiting}行あります。上で決めると、書き込めます。`}</p>` : nothing}
  `;
}
