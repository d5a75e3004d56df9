import { html, nothing, type TemplateResult } from 'lit-html';
import { type PlanColumn, type PlanHeadings, type PlanRole, planColumns } from '#drafting/plans/columns.ts';
import type { ReadPlan } from '#drafting/plans/read-plan.ts';
import { type RowsSaid, undecided, withSaid } from '#drafting/tables/open-rows.ts';
import type { MeasureRead, PlanSaid } from '#workbench/plan-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../desk.ts';
import { type PastedPlan, pastedAs } from '../pasted.ts';
import { columnsView } from './columns-view.ts';
import { leftView, openRowsView } from './open-rows.ts';
import { notesOf, rowsLeft, sheetChoice, tableInput } from './table-input.ts';

export interface Planning {
  /** `isTaken`: it was written before, and is only read again. */
  readonly read: (table: Table, said?: PlanSaid, isTaken?: boolean) => void;
  readonly take: () => void;
  readonly forget: () => void;
}

/** So many measures are shown before the rest is folded. */
const SHOWN = 50;

/** The measures of the edition that is open, from a table. */
export function planTableView(desk: Desk, planning: Planning): TemplateResult {
  const pasted = pastedAs(desk.state.pasted, 'plan');
  const left = pasted?.isTaken && pasted.found.read.ok ? pasted.found.read.value.rows : null;
  return html`
    <p>
      取組の一覧表を、見出しの行ごと Excel で選んで写し、下の欄に貼ってください。どの列が何かは見出しで見分け、違っていれば直せます。
    </p>
    ${tableInput(desk, '取組の一覧表', (table) => planning.read(table))}
    ${pasted === null ? nothing : left === null ? pastedView(desk, pasted, planning) : leftView(left, planning.forget)}
  `;
}

function pastedView(desk: Desk, pasted: PastedPlan, { read, take, forget }: Planning): TemplateResult {
  const { table, said, found } = pasted;
  const again = (more: PlanSaid) => read(table, { ...said, ...more });
  return html`
    ${sheetChoice(found.sheets, said.sheet, (sheet) => again({ sheet, shown: undefined, rows: {} }))}
    ${found.headings === null ? nothing : columnsView(found.headings, rolesOf(found.headings), (row, places) => again({ shown: { row, places } }))}
    ${found.read.ok ? readView(desk, found.read.value, found.measures, { take, forget, decide: (rows) => again({ rows: withSaid(said.rows, rows) }) }) : html`<p class="notice late" role="alert">${found.read.why}</p>`}
  `;
}

const roleWords: readonly { readonly role: PlanRole; readonly words: string }[] = [
  ...(Object.keys(planColumns) as PlanColumn[]).map((role) => ({ role, words: planColumns[role][0] })),
  { role: 'aspect', words: '見出しを付けて残す' },
  { role: 'aside', words: '読まない' },
];

/** A year only where the heading names one. */
function rolesOf({ columns }: PlanHeadings) {
  const years = new Set(columns.flatMap(({ heading, year }) => (year === null ? [] : [heading])));
  return (heading: string) =>
    years.has(heading) ? [...roleWords, { role: 'year' as const, words: 'この年度の予定' }] : roleWords;
}

function readView(
  desk: Desk,
  { rows, doubts, notes, aside }: ReadPlan,
  measures: readonly MeasureRead[],
  { take, forget, decide }: Pick<Planning, 'take' | 'forget'> & { readonly decide: (rows: RowsSaid) => void },
): TemplateResult {
  const waiting = undecided(rows).length;
  const there = desk.state.look?.shown.edition?.measures ?? 0;
  const [first, rest] = [measures.slice(0, SHOWN), measures.slice(SHOWN)];
  return html`
    ${openRowsView(rows, { items: [], say: decide })}
    <h2>読み取った取組 <small>${measures.length}件</small></h2>
    ${notesOf(notes, aside)}
    ${rowsLeft('表の言葉のまま載せるもの', doubts)}
    <ol class="draft-read">${first.map(measureView)}</ol>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="fold"><summary>ほかの${rest.length}件</summary><ol class="draft-read">${rest.map(measureView)}</ol></details>`
    }
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${measures.length === 0 || waiting > 0} @click=${take}>
        ${there > 0 ? `いまの${there}件を、この取組で置き換える` : 'この取組を書き込む'}（${measures.length}件）
      </button>
      <button type="button" @click=${forget}>やめる</button>
    </p>
    ${waiting > 0 ? html`<p class="draft-wrong">決まっていない行が${waiting}行あります。上で決めると、書き込めます。</p>` : nothing}
  `;
}

function measureView({
  name,
  section,
  owners,
  andOthers,
  schedule,
  deadlines,
  targets,
}: MeasureRead): TemplateResult {
  const who = owners.join('、');
  return html`<li>
    <b>${name}</b>${section === null ? nothing : html` <small class="quiet">${section}</small>`}
    <dl>
      <dt>担当</dt>
      <dd>${who === '' ? html`<span class="quiet">なし</span>` : `${who}${andOthers ? 'ほか' : ''}`}</dd>
      <dt>期限</dt>
      <dd>${deadlines.length > 0 ? deadlines.map(deadlineView) : html`<span class=${schedule === '' ? 'quiet' : 'draft-wrong'}>${schedule === '' ? 'なし' : `${schedule}（日付として読めない）`}</span>`}</dd>
      ${targets.length === 0 ? nothing : html`<dt>目標</dt><dd>${targets.map((one) => html`<span class="line">${one}</span>`)}</dd>`}
    </dl>
  </li>`;
}

/** As printed, and the days that it was taken for. */
function deadlineView({ for: what, text, means }: MeasureRead['deadlines'][number]): TemplateResult {
  return html`<span class="line">${what === null ? '' : `${what}: `}${means}${means === text ? nothing : html` <small class="quiet">表には「${text}」</small>`}</span>`;
}
