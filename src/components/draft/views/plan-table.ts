import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import {
  type PlanColumn,
  type PlanHeading,
  type PlanHeadings,
  type PlanRole,
  planColumns,
} from '#drafting/plans/columns.ts';
import type { ReadPlan } from '#drafting/plans/read-plan.ts';
import type { MeasureRead, PlanSaid } from '#workbench/plan-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../desk.ts';
import { type PastedPlan, pastedAs } from '../pasted.ts';
import { notesOf, rowsLeft, sheetChoice, tableInput } from './table-input.ts';

export interface Planning {
  readonly read: (table: Table, said?: PlanSaid) => void;
  readonly take: () => void;
  readonly forget: () => void;
}

/** So many measures are shown before the rest is folded. */
const SHOWN = 50;

/** The measures of the edition that is open, from a table. */
export function planTableView(desk: Desk, planning: Planning): TemplateResult {
  const pasted = pastedAs(desk.state.pasted, 'plan');
  return html`
    <p>
      取組の一覧表を、見出しの行ごと Excel で選んで写し、下の欄に貼ってください。どの列が何かは見出しで見分け、違っていれば直せます。
    </p>
    ${tableInput(desk, '取組の一覧表', (table) => planning.read(table))}
    ${pasted === null ? nothing : pastedView(desk, pasted, planning)}
  `;
}

function pastedView(desk: Desk, pasted: PastedPlan, { read, take, forget }: Planning): TemplateResult {
  const { table, said, found } = pasted;
  const again = (more: PlanSaid) => read(table, { ...said, ...more });
  return html`
    ${sheetChoice(found.sheets, said.sheet, (sheet) => again({ sheet, shown: undefined }))}
    ${found.headings === null ? nothing : headingsView(found.headings, (shown) => again({ shown }))}
    ${found.read.ok ? readView(desk, found.read.value, found.measures, { take, forget }) : html`<p class="notice late" role="alert">${found.read.why}</p>`}
  `;
}

const roleWords: readonly { readonly role: PlanRole; readonly words: string }[] = [
  ...(Object.keys(planColumns) as PlanColumn[]).map((role) => ({ role, words: planColumns[role][0] })),
  { role: 'aspect', words: '見出しを付けて残す' },
  { role: 'aside', words: '読まない' },
];

function headingsView(
  { row, columns }: PlanHeadings,
  say: (shown: NonNullable<PlanSaid['shown']>) => void,
): TemplateResult {
  const put = (place: number, role: PlanRole) => {
    const places = Object.fromEntries(columns.map((one) => [one.place, one.role]));
    say({ row, places: { ...places, [place]: role } });
  };
  return html`<fieldset class="draft-columns">
    <legend>どの列が何か <small>${row}行目の見出しから</small></legend>
    ${columns.map((one) => columnView(one, (role) => put(one.place, role)))}
  </fieldset>`;
}

function columnView(
  { place, heading, role, year }: PlanHeading,
  put: (role: PlanRole) => void,
): TemplateResult {
  const id = `draft-column-${place}`;
  const choices =
    year === null ? roleWords : [...roleWords, { role: 'year' as const, words: 'この年度の予定' }];
  return html`<p class=${role === 'aside' ? 'aside' : ''}>
    <label for=${id}>${heading}</label>
    <select id=${id} .value=${live(role)} @change=${(event: Event) => put((event.target as HTMLSelectElement).value as PlanRole)}>
      ${choices.map((one) => html`<option value=${one.role} ?selected=${one.role === role}>${one.words}</option>`)}
    </select>
  </p>`;
}

function readView(
  desk: Desk,
  { unread, doubts, notes }: ReadPlan,
  measures: readonly MeasureRead[],
  { take, forget }: Pick<Planning, 'take' | 'forget'>,
): TemplateResult {
  const there = desk.state.look?.shown.edition?.measures ?? 0;
  const [first, rest] = [measures.slice(0, SHOWN), measures.slice(SHOWN)];
  return html`
    <h2>読み取った取組 <small>${measures.length}件</small></h2>
    ${notesOf(notes, [])}
    ${rowsLeft('読めなかった行', unread)}
    ${rowsLeft('言葉のまま載せるもの', doubts)}
    <ol class="draft-read">${first.map(measureView)}</ol>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="fold"><summary>ほかの${rest.length}件</summary><ol class="draft-read">${rest.map(measureView)}</ol></details>`
    }
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${measures.length === 0} @click=${take}>
        ${there > 0 ? `いまの${there}件を、この取組で置き換える` : 'この取組を書き込む'}（${measures.length}件）
      </button>
      <button type="button" @click=${forget}>やめる</button>
    </p>
    ${unread.length > 0 ? html`<p class="quiet small">読めなかった行は書き込みません。表を直して、貼り直せます。</p>` : nothing}
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
