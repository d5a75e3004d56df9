import { html, nothing, type TemplateResult } from 'lit-html';
import { type PlanColumn, type PlanRole, planColumns, yearPlanned } from '#drafting/plans/columns.ts';
import type { MeasureRead } from '#workbench/plan-tables.ts';
import { listingOf, planList } from '../../acts/listing.ts';
import type { Desk } from '../../desk.ts';
import { type PastedPlan, pastedAs } from '../../pasted.ts';
import type { Choice } from '../forms/field.ts';
import { type ListView, listTableView } from './list-table.ts';
import { rowsLeft } from './table-input.ts';

/** Reads the measures of the open edition from a table. */
export function planTableView(desk: Desk): TemplateResult {
  return html`
    <p>
      取組の一覧表を、見出しの行ごと Excel で選んで写し、下の欄に貼ってください。どの列が何かは見出しで見分け、違っていれば直せます。
    </p>
    ${listTableView(desk, pastedAs(desk.state.pasted, 'plan'), listingOf(desk, planList), viewOn(desk))}
  `;
}

const fixedRoles: readonly Choice<PlanRole>[] = [
  ...(Object.keys(planColumns) as PlanColumn[]).map((role) => ({ value: role, label: planColumns[role][0] })),
  { value: 'aspect', label: '見出しを付けて残す' },
  { value: 'aside', label: '読まない' },
];

function viewOn(desk: Desk): ListView<PastedPlan> {
  return {
    label: '取組の一覧表',
    noun: '取組',
    // A year is offered only if the heading names one.
    roles: () => (heading) =>
      yearPlanned(heading) === null
        ? fixedRoles
        : [...fixedRoles, { value: 'year', label: 'この年度の予定' }],
    read: ({ found: { read, measures } }) => ({
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
