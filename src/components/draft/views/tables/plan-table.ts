import { html, nothing, type TemplateResult } from 'lit-html';
import { type PlanColumn, type PlanRole, planColumns, yearPlanned } from '#drafting/plans/columns.ts';
import type { MeasureRead } from '#workbench/plan-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import { lookingAt } from '../../acts/editing.ts';
import { indicatorList, listingOf, planList } from '../../acts/listing.ts';
import type { Desk } from '../../desk.ts';
import { type PastedPlan, pastedAs } from '../../pasted.ts';
import type { Choice } from '../forms/field.ts';
import { indicatorView } from './indicator-table.ts';
import { type ListView, listTableView } from './list-table.ts';
import { rowsLeft } from './table-input.ts';

/** Reads the measures of the open edition from a table. */
export function planTableView(desk: Desk): TemplateResult {
  return html`
    <p>
      取組の一覧表、取組ごとの個票、指標の年度ごとの目標と実績の表のどれかを、見出しごと Excel や Word で選んで写し、下の欄に貼ってください。個票が1枚ずつ別のシートや表にあるファイルも読めます。どの列が何かは見出しで見分け、違っていれば直せます。
    </p>
    ${tablesOf(desk)}
  `;
}

const LABEL = '取組の一覧表、個票、年度ごとの目標と実績の表';

function tablesOf(desk: Desk): TemplateResult {
  const { pasted } = desk.state;
  const [plan, indicators] = [listingOf(desk, planList), listingOf(desk, indicatorList)];
  const begin = async (table: Table, sheet?: string) => {
    const looking = lookingAt(desk);
    if (looking === null) return;
    const kind = await desk.ask('editionTableKind', looking, table, sheet);
    (kind === 'plan' ? plan : indicators).read(table, sheet === undefined ? sheet : { sheet });
  };
  const measured = pastedAs(pasted, 'indicators');
  if (measured === null)
    return listTableView(desk, pastedAs(pasted, 'plan'), plan, { ...viewOn(desk, indicators.read), begin });
  const view = indicatorView(() => plan.read(measured.table));
  return listTableView(desk, measured, indicators, { ...view, label: LABEL, begin });
}

const fixedRoles: readonly Choice<PlanRole>[] = [
  ...(Object.keys(planColumns) as PlanColumn[]).map((role) => ({ value: role, label: planColumns[role][0] })),
  { value: 'aspect', label: '見出しを付けて残す' },
  { value: 'kind', label: '行の種類' },
  { value: 'aside', label: '読まない' },
];

function viewOn(desk: Desk, readAsIndicators: (table: Table) => void): ListView<PastedPlan> {
  return {
    label: LABEL,
    noun: '取組',
    // A year is offered only if the heading names one.
    roles: () => (heading) =>
      yearPlanned(heading) === null
        ? fixedRoles
        : [...fixedRoles, { value: 'year', label: 'この年度の予定' }],
    read: ({ table, found: { read, measures } }) => ({
      asked: html`<p class="small quiet">取組の一覧として読みました。<button type="button" class="draft-link" @click=${() => readAsIndicators(table)}>年度ごとの目標と実績の表として読む</button></p>`,
      choices: [],
      beside: rowsLeft('表の言葉のまま載せるもの', read.ok ? read.value.doubts : []),
      items: measures.map(measureView),
      there: desk.state.look?.shown.edition?.measures ?? 0,
    }),
  };
}

function measureView({
  name,
  section,
  owners,
  supporters,
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
      ${supporters.length === 0 ? nothing : html`<dt>関係課</dt><dd>${supporters.join('、')}</dd>`}
      <dt>期限</dt>
      <dd>${deadlines.length > 0 ? deadlines.map(deadlineView) : html`<span class=${schedule === '' ? 'quiet' : 'draft-wrong'}>${schedule === '' ? 'なし' : `${schedule}（日付として読めない）`}</span>`}</dd>
      ${targets.length === 0 ? nothing : html`<dt>目標</dt><dd>${targets.map((one) => html`<span class="line">${one}</span>`)}</dd>`}
    </dl>
  </li>`;
}

/** The date as understood, and as printed if that differs. */
function deadlineView({ for: what, text, means }: MeasureRead['deadlines'][number]): TemplateResult {
  return html`<span class="line">${what === null ? '' : `${what}: `}${means}${means === text ? nothing : html` <small class="quiet">表には「${text}」</small>`}</span>`;
}
