import { html, nothing, type TemplateResult } from 'lit-html';
import { verbOf } from '#drafting/changes/change-values.ts';
import type { Question, Suggested, Suggestion } from '#drafting/suggest/suggest.ts';
import { verbWords } from '#telling/verbs.ts';
import type { Said } from '#workbench/chart-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../desk.ts';
import { type PastedChart, pastedAs } from '../pasted.ts';
import { chartReading, isSettled } from './chart-reading.ts';
import { tableInput } from './table-input.ts';

export interface Suggesting {
  readonly read: (table: Table, said?: Said) => void;
  readonly take: () => void;
  readonly keepChart: () => void;
  readonly forget: () => void;
}

/** Next year's chart as a table, and the changes that lead to it. */
export function tableView(desk: Desk, suggesting: Suggesting): TemplateResult {
  const { read } = suggesting;
  const { trial } = desk.state;
  const pasted = pastedAs(desk.state.pasted, 'chart');
  return html`
    <p>
      来年度の組織図の表を Excel で選んで写し、下の欄に貼ってください。部・課・係の列、字下げの一列、「部/課/係」の形のどれでも読めます。いまの組織図と比べて、変更の案を作ります。
    </p>
    ${trial === null ? '' : html`<p class="draft-trial"><span>見本の表は、Excel から写したときと同じ文字です。</span> <button type="button" @click=${() => putTable(trial.table, read)}>見本の表を貼る</button></p>`}
    ${tableInput(desk, '来年度の組織図の表', (table) => read(table))}
    ${
      pasted === null
        ? nothing
        : chartReading(
            pasted,
            (more) => read(pasted.table, { ...pasted.said, ...more }),
            () => takingView(desk, pasted, suggesting),
          )
    }
  `;
}

/** As if it had been pasted. */
function putTable(text: string, read: Suggesting['read']): void {
  const field = document.getElementById('draft-table') as HTMLTextAreaElement | null;
  if (field) field.value = text;
  read({ text });
}

function takingView(
  desk: Desk,
  pasted: PastedChart,
  { take, keepChart, forget }: Suggesting,
): TemplateResult {
  const { suggested, taken, answers } = pasted;
  const count = taken.size + answers.size;
  return html`
    ${suggested === null ? html`<p class="quiet">比べています…</p>` : suggestedView(desk, pasted, suggested)}
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${count === 0 || !isSettled(pasted)} @click=${take}>
        選んだ案を変更に加える（${count}件）
      </button>
      <button type="button" ?disabled=${!isSettled(pasted)} @click=${keepChart}>この組織図も、照合のために載せる</button>
      <button type="button" @click=${forget}>やめる</button>
    </p>
  `;
}

function suggestedView(
  desk: Desk,
  pasted: PastedChart,
  { suggestions, questions }: Suggested,
): TemplateResult {
  const open = questions.filter(({ id }) => !pasted.answers.has(id)).length;
  const total = suggestions.length + questions.length;
  return html`
    <h2>変更の案 <small>${suggestions.length}件${questions.length > 0 ? `と、尋ねたいこと${questions.length}件` : ''}</small></h2>
    <p class="small quiet">
      ${total === 0 ? 'いまの組織図と同じで、変更はありません。' : ''}組織図から分かるのは、組織の変更だけです。事務の移管は、資料の本文から書き加えてください。
    </p>
    ${questions.map((question) => questionView(desk, pasted, question))}
    ${open > 0 ? html`<p class="quiet small">答えていないものが${open}件あります。答えなかったものは加えません。</p>` : nothing}
    ${listOf(desk, pasted, '確かなもの', suggestions.filter(isSure))}
    ${listOf(
      desk,
      pasted,
      'おそらくそうだというもの（資料を確かめてから選んでください）',
      suggestions.filter((one) => !isSure(one)),
    )}
  `;
}

function isSure({ sureness }: Suggestion): boolean {
  return sureness === 'sure';
}

function listOf(desk: Desk, pasted: PastedChart, title: string, list: readonly Suggestion[]): TemplateResult {
  if (list.length === 0) return html``;
  return html`<h3>${title} <small>${list.length}件</small></h3>
    <ul class="draft-suggestions">
      ${list.map((one) => suggestionView(desk, pasted, one))}
    </ul>`;
}

function suggestionView(desk: Desk, pasted: PastedChart, { id, written, why }: Suggestion): TemplateResult {
  const input = `draft-suggestion-${id}`;
  return html`<li>
    <input
      type="checkbox"
      id=${input}
      .checked=${pasted.taken.has(id)}
      @change=${(event: Event) => {
        const taken = new Set(pasted.taken);
        if ((event.target as HTMLInputElement).checked) taken.add(id);
        else taken.delete(id);
        desk.set({ pasted: { ...pasted, taken } });
      }}
    />
    <label for=${input}>
      ${changeWords(written)}
      <small class="quiet">${why}</small>
    </label>
  </li>`;
}

function questionView(desk: Desk, pasted: PastedChart, { id, asks, choices }: Question): TemplateResult {
  return html`<fieldset class="draft-question">
    <legend>${asks}</legend>
    ${choices.map(
      ({ label }, at) => html`<p>
        <input
          type="radio"
          name=${`draft-question-${id}`}
          id=${`draft-question-${id}-${at}`}
          .checked=${pasted.answers.get(id) === at}
          @change=${() => desk.set({ pasted: { ...pasted, answers: new Map(pasted.answers).set(id, at) } })}
        />
        <label for=${`draft-question-${id}-${at}`}>${label}</label>
      </p>`,
    )}
  </fieldset>`;
}

/** 改称 企画課 → 政策課, of a change as it would be written. */
function changeWords(written: object): TemplateResult {
  const verb = verbOf(written);
  const [first, ...others] = Object.entries(written).filter(([key]) => !ASIDE.has(key));
  const last = others.at(-1)?.[1];
  return html`<b>${verb ? verbWords[verb] : ''}</b> ${placeWords(first?.[1])}${last === undefined ? nothing : html` → ${placeWords(last)}`}`;
}

/** What a line about a change has no room for. */
const ASIDE: ReadonlySet<string> = new Set(['children', 'kind', 'grade', 'ref', 'note']);

function placeWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(placeWords).join('、');
  return typeof value === 'string' ? value.replaceAll('/', ' ') : JSON.stringify(value);
}
