// Rows that could not be taken as they are. Each one waits for a decision.
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Decision, Fault, OpenRow, RowAnswer } from '#drafting/tables/open-rows.ts';
import { cellName } from '#drafting/tables/table.ts';
import { onText } from '../events.ts';

export interface RowChoice {
  readonly key: string;
  readonly label: string;
}

interface Use {
  /** Items that a row may be about. Empty if that is no question. */
  readonly items: readonly RowChoice[];
  readonly say: (answers: Readonly<Record<number, RowAnswer>>) => void;
}

/** Rows shown before the rest is folded. */
const SHOWN = 12;

const words: Readonly<Record<Decision, string>> = {
  aside: 'この行は書かない',
  partly: '読めたところだけ書く',
};

/** Undecided rows first, then decided ones, whose decision can be withdrawn. */
export function openRowsView(rows: readonly OpenRow[], use: Use): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing;
  const waiting = rows.filter(({ decision }) => decision === null);
  const decided = rows.filter(({ decision }) => decision !== null);
  return html`<section class="draft-open" aria-labelledby="draft-open">
    ${waiting.length === 0 ? nothing : waitingView(waiting, use)}
    ${
      decided.length === 0
        ? nothing
        : html`<details class="fold" ?open=${waiting.length === 0}>
            <summary>決めた行 ${decided.length}行</summary>
            <ul class="draft-open-rows">${decided.map((row) => decidedView(row, use))}</ul>
          </details>`
    }
  </section>`;
}

function waitingView(waiting: readonly OpenRow[], use: Use): TemplateResult {
  const [first, rest] = [waiting.slice(0, SHOWN), waiting.slice(SHOWN)];
  const all = (decision: Decision) =>
    use.say(
      Object.fromEntries(
        waiting
          .filter(({ isPartlyRead }) => decision === 'aside' || isPartlyRead)
          .map(({ row }) => [row, { decision }]),
      ),
    );
  const partly = waiting.filter(({ isPartlyRead }) => isPartlyRead).length;
  return html`
    <h3 id="draft-open" tabindex="-1">そのままでは書けない行 <small>${waiting.length}行</small></h3>
    <p class="small">表を直して貼り直すか、行ごとに決めてください。決めるまで、書き込みません。</p>
    ${
      waiting.length < 3
        ? nothing
        : html`<p class="draft-buttons">
            ${partly > 0 ? html`<button type="button" @click=${() => all('partly')}>どれも、読めたところだけ書く（${partly}行）</button>` : nothing}
            <button type="button" @click=${() => all('aside')}>どれも書かない（${waiting.length}行）</button>
          </p>`
    }
    <ul class="draft-open-rows">${repeat(
      first,
      ({ row }) => row,
      (row) => rowView(row, use),
    )}</ul>
    ${
      rest.length === 0
        ? nothing
        : html`<details class="fold"><summary>ほかの${rest.length}行</summary><ul class="draft-open-rows">${rest.map((row) => rowView(row, use))}</ul></details>`
    }
  `;
}

function rowView(
  { row, where = `${row}行目`, name, faults, isPartlyRead, choices }: OpenRow,
  { items, say }: Use,
): TemplateResult {
  const decide = (decision: Decision) => () => say({ [row]: { decision } });
  const aside = html`<span class="visually-hidden">（${where}）</span>`;
  return html`<li>
    <p><b>${where}</b> ${name}</p>
    ${faults.map((fault) => html`<p class="draft-wrong">${faultWords(fault, row)}</p>`)}
    <p class="draft-buttons">
      ${choices.map(({ key, label }) => html`<button type="button" @click=${() => say({ [row]: { item: key } })}>「${label}」のこと${aside}</button>`)}
      ${items.length === 0 || faults.some(({ place }) => place !== null) ? nothing : itemChoice(row, items, say)}
      ${isPartlyRead ? html`<button type="button" @click=${decide('partly')}>${words.partly}${aside}</button>` : nothing}
      <button type="button" @click=${decide('aside')}>${words.aside}${aside}</button>
    </p>
  </li>`;
}

function itemChoice(row: number, items: readonly RowChoice[], say: Use['say']): TemplateResult {
  return html`<label class="draft-which">どの取組か
    <select @change=${onText((item) => say({ [row]: { item } }))}>
      <option selected disabled value="">選ぶ</option>
      ${items.map(({ key, label }) => html`<option value=${key}>${label}</option>`)}
    </select>
  </label>`;
}

function decidedView(
  { row, where = `${row}行目`, name, faults, decision }: OpenRow,
  { say }: Use,
): TemplateResult {
  return html`<li>
    <p>
      <b>${where}</b> ${name} <span class="badge">${decision === null ? '' : words[decision]}</span>
      <button type="button" class="draft-link" @click=${() => say({ [row]: { decision: undefined, item: undefined } })}>決め直す<span class="visually-hidden">（${where}）</span></button>
    </p>
    ${faults.map((fault) => html`<p class="small quiet">${faultWords(fault, row)}</p>`)}
  </li>`;
}

function faultWords({ row, where, place, why }: Fault, of: number): string {
  if (where !== undefined) return `${where}: ${why}。`;
  if (place !== null) return `${cellName({ row, column: place })}: ${why}。`;
  return row === of ? `${why}。` : `${row}行目: ${why}。`;
}

/** After writing: the rows that were left out, until the person has seen them. */
export function leftView(rows: readonly OpenRow[], close: () => void): TemplateResult {
  return html`<section class="draft-open" aria-labelledby="draft-left">
    <h2 id="draft-left">書き込まなかったところ <small>${rows.length}行</small></h2>
    <ul class="draft-open-rows">
      ${rows.map(
        ({ row, where = `${row}行目`, name, faults, decision }) => html`<li>
          <p><b>${where}</b> ${name} <span class="badge">${decision === 'partly' ? '一部だけ書いた' : '書いていない'}</span></p>
          ${faults.map((fault) => html`<p class="small quiet">${faultWords(fault, row)}</p>`)}
        </li>`,
      )}
    </ul>
    <p class="draft-buttons"><button type="button" @click=${close}>確かめた。閉じる</button></p>
  </section>`;
}
