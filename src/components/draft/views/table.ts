import { html, nothing, type TemplateResult } from 'lit-html';
import { verbOf } from '#drafting/changes/change-values.ts';
import type { ReadChart } from '#drafting/charts/read-chart.ts';
import type { ChartShape } from '#drafting/charts/shape.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';
import type { Question, Suggested, Suggestion } from '#drafting/suggest/suggest.ts';
import { verbWords } from '#telling/verbs.ts';
import type { ChartTable, Said, Table } from '#workbench/chart-tables.ts';
import type { Desk } from '../desk.ts';

/** A chart that was pasted, what was said of how to read it, and what it suggests. */
export interface Pasted {
  readonly table: Table;
  readonly said: Said;
  readonly found: ChartTable;
  readonly suggested: Suggested | null;
  /** Which suggestions are taken, by id. */
  readonly taken: ReadonlySet<string>;
  /** Which choice of each question, by its id. */
  readonly answers: ReadonlyMap<string, number>;
}

export interface Pasting {
  readonly read: (table: Table, said?: Said) => void;
  readonly take: () => void;
  readonly keepChart: () => void;
  readonly forget: () => void;
}

/** Next year's chart as a table, and the changes that lead to it. */
export function tableView(desk: Desk, pasting: Pasting): TemplateResult {
  const { pasted, refusedTable } = desk.state;
  return html`
    <p>
      来年度の組織図の表を Excel で選んで写し、下の欄に貼ってください。部・課・係の列、字下げの一列、「部/課/係」の形のどれでも読めます。いまの組織図と比べて、変更の案を作ります。
    </p>
    <form
      class="draft-form"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        const text = String(new FormData(event.target as HTMLFormElement).get('table') ?? '');
        if (text.trim() !== '') pasting.read({ text });
      }}
    >
      <p class="draft-field">
        <label for="draft-table">来年度の組織図の表</label>
        <textarea
          id="draft-table"
          name="table"
          rows="6"
          spellcheck="false"
          @paste=${(event: ClipboardEvent) => {
            const text = event.clipboardData?.getData('text/plain') ?? '';
            if (text.includes('\n')) setTimeout(() => pasting.read({ text }));
          }}
        ></textarea>
      </p>
      <p class="draft-buttons">
        <button type="submit" class="draft-main">読み取る</button>
        <label class="draft-file">
          <input
            type="file"
            class="visually-hidden"
            accept=".xlsx,.xlsm,.csv,.tsv,.txt"
            @change=${async (event: Event) => {
              const input = event.target as HTMLInputElement;
              const [file] = input.files ?? [];
              if (file) pasting.read({ bytes: new Uint8Array(await file.arrayBuffer()) });
              input.value = '';
            }}
          />
          ファイルから読む（.xlsx、.csv）
        </label>
      </p>
    </form>
    ${refusedTable === null ? nothing : html`<p class="notice late" role="alert">${refusedTable}</p>`}
    ${pasted === null ? nothing : pastedView(desk, pasted, pasting)}
  `;
}

function pastedView(desk: Desk, pasted: Pasted, pasting: Pasting): TemplateResult {
  const { table, said, found } = pasted;
  const again = (more: Said) => pasting.read(table, { ...said, ...more });
  return html`
    ${
      found.sheets.length > 1
        ? html`<p class="draft-field">
            <label for="draft-sheet">シート</label>
            <select id="draft-sheet" @change=${(event: Event) => again({ sheet: (event.target as HTMLSelectElement).value })}>
              ${said.sheet === undefined ? html`<option selected disabled>選んでください</option>` : nothing}
              ${found.sheets.map((name) => html`<option value=${name} ?selected=${name === said.sheet}>${name}</option>`)}
            </select>
          </p>`
        : nothing
    }
    ${found.read.ok ? readView(desk, pasted, found.read.value, pasting, again) : html`<p class="notice late" role="alert">${found.read.why}</p>`}
  `;
}

const shapeWords = {
  columns: '部・課・係が別の列',
  indents: '一つの列に字下げ',
  paths: '部/課/係 と区切る',
} as const satisfies Record<ChartShape, string>;

function readView(
  desk: Desk,
  pasted: Pasted,
  { chart, shape, unread, questions, notes, aside, posts }: ReadChart,
  pasting: Pasting,
  again: (more: Said) => void,
): TemplateResult {
  const { said, found, suggested, taken, answers } = pasted;
  const count = taken.size + answers.size;
  return html`
    <h2>読み取った組織図 <small>${countOf(chart)}の組織${posts.length > 0 ? `、${posts.length}の職` : ''}</small></h2>
    ${found.foreign === null ? nothing : html`<p class="notice late" role="alert">${found.foreign}</p>`}
    <p class="draft-field">
      <label for="draft-shape">表の形</label>
      <select id="draft-shape" @change=${(event: Event) => again({ shape: (event.target as HTMLSelectElement).value as ChartShape })}>
        ${Object.entries(shapeWords).map(([id, words]) => html`<option value=${id} ?selected=${id === shape}>${words}</option>`)}
      </select>
    </p>
    ${notes.map((note) => html`<p class="small quiet">${note}</p>`)}
    ${aside.length > 0 ? html`<p class="small quiet">読まなかった列: ${aside.join('、')}</p>` : nothing}
    ${
      unread.length === 0
        ? nothing
        : html`<details class="fold" open>
            <summary>読めなかった行 ${unread.length}行</summary>
            <ul>${unread.map(({ row, why }) => html`<li>${row}行目: ${why}。</li>`)}</ul>
          </details>`
    }
    ${questions.map(
      ({ name, asks }) => html`<fieldset class="draft-question">
        <legend>${asks}</legend>
        <p class="draft-buttons">
          <button type="button" @click=${() => again({ posts: [...(said.posts ?? []), name] })}>職</button>
          <button type="button" @click=${() => again({ units: [...(said.units ?? []), name] })}>組織</button>
        </p>
      </fieldset>`,
    )}
    <details class="fold">
      <summary>読み取ったものを見る</summary>
      <ul class="draft-tree">${chart.map(treeView)}</ul>
    </details>
    ${suggested === null ? html`<p class="quiet">比べています…</p>` : suggestedView(desk, pasted, suggested)}
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${count === 0} @click=${pasting.take}>
        選んだ案を変更に加える（${count}件）
      </button>
      <button type="button" @click=${pasting.keepChart}>この組織図も、照合のために載せる</button>
      <button type="button" @click=${pasting.forget}>やめる</button>
    </p>
  `;
}

function suggestedView(desk: Desk, pasted: Pasted, { suggestions, questions }: Suggested): TemplateResult {
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

function listOf(desk: Desk, pasted: Pasted, title: string, list: readonly Suggestion[]): TemplateResult {
  if (list.length === 0) return html``;
  return html`<h3>${title} <small>${list.length}件</small></h3>
    <ul class="draft-suggestions">
      ${list.map((one) => suggestionView(desk, pasted, one))}
    </ul>`;
}

function suggestionView(desk: Desk, pasted: Pasted, { id, written, why }: Suggestion): TemplateResult {
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

function questionView(desk: Desk, pasted: Pasted, { id, asks, choices }: Question): TemplateResult {
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

function treeView({ name, children }: DraftTree[number]): TemplateResult {
  return html`<li>${name}${children.length > 0 ? html`<ul>${children.map(treeView)}</ul>` : nothing}</li>`;
}

function countOf(chart: DraftTree): number {
  return chart.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
