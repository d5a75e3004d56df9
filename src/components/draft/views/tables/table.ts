import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Suggestion } from '#drafting/suggest/suggestions.ts';
import type { ChangeTableAnswers } from '#workbench/change-tables.ts';
import type { ChartTableAnswers } from '#workbench/chart-tables.ts';
import type { Table } from '#workbench/sheets.ts';
import type { Desk } from '../../desk.ts';
import { type PastedChart, pastedAs } from '../../pasted.ts';
import { type Left, leftIn } from '../../suggestions.ts';
import { changeWords } from '../changes/change-words.ts';
import { onTick } from '../events.ts';
import { changeList } from './change-list.ts';
import { chartReading, isSettled } from './chart-reading.ts';
import { tableInput } from './table-input.ts';

export interface Suggesting {
  /** `isTaken`: the table was written before and is only read again. */
  readonly read: (table: Table, answers?: ChangeTableAnswers, isTaken?: boolean) => void;
  readonly take: () => void;
  readonly takeListed: () => void;
  readonly keepChart: () => void;
  readonly forget: () => void;
}

/** The next year's chart as a table, and the changes that lead to it. */
export function tableView(desk: Desk, suggesting: Suggesting): TemplateResult {
  const { read } = suggesting;
  const { trial } = desk.state;
  const pasted = pastedAs(desk.state.pasted, 'chart');
  const listed = pastedAs(desk.state.pasted, 'changes');
  const again = (more: ChangeTableAnswers) => {
    const one = pasted ?? listed;
    if (one) read(one.table, { ...one.said, ...more });
  };
  return html`
    <p>
      来年度の組織図の表を Excel や Word で選んで写し、下の欄に貼ってください。部・課・係の列、字下げの一列、「部/課/係」の形、罫線の文字で描いた図のどれでも読めます。いまの組織図と比べて、変更の案を作ります。「旧」「新」と「種別」か「備考」の列がある新旧対照表か、お知らせの文なら、そのまま変更になります。
    </p>
    ${trial === null ? '' : html`<p class="draft-trial"><button type="button" @click=${() => putTable(desk, trial.table, read)}>見本の表を貼る</button></p>`}
    ${tableInput(desk, '来年度の組織図の表か、新旧対照表か、お知らせの文', (table) => read(table))}
    ${pasted === null ? nothing : chartReading(pasted, again, () => takingView(desk, pasted, suggesting, again))}
    ${listed === null ? nothing : changeList(desk, listed, { again, take: suggesting.takeListed, forget: suggesting.forget })}
  `;
}

/** Fills in and reads the table, as if it had been pasted. */
function putTable(desk: Desk, text: string, read: Suggesting['read']): void {
  desk.set({ table: text });
  read({ text });
}

function takingView(
  desk: Desk,
  pasted: PastedChart,
  { take, keepChart, forget }: Suggesting,
  again: (more: ChartTableAnswers) => void,
): TemplateResult {
  const left = leftIn(pasted, desk.state.look);
  const count =
    left.suggestions.filter(({ isWanted }) => isWanted).length +
    left.questions.filter(({ answer }) => typeof answer === 'number').length;
  const isAllTaken =
    pasted.suggested !== null && left.suggestions.length === 0 && left.questions.length === 0;
  return html`
    ${pasted.suggested === null ? html`<p class="quiet">比べています…</p>` : suggestedView(desk, pasted, left, again)}
    <p class="draft-buttons">
      <button type="button" class="draft-main" ?disabled=${desk.state.isReading || count === 0 || !isSettled(pasted)} @click=${take}>
        選んだ案を変更に加える（${count}件）
      </button>
      ${isAllTaken ? html`<button type="button" class="draft-main" ?disabled=${!isSettled(pasted)} @click=${keepChart}>この組織図も、照合のために載せる</button>` : nothing}
      <button type="button" @click=${forget}>表を片付ける</button>
    </p>
    ${isAllTaken ? html`<p class="small quiet">載せると、書いた変更から導いた組織図と、この組織図とを照らし合わせます。</p>` : html`<p class="small quiet">案をすべて変更に加えると、この組織図も照合のために載せられます。先に載せると、まだ書いていない変更が食い違いになるためです。</p>`}
  `;
}

function suggestedView(
  desk: Desk,
  pasted: PastedChart,
  left: Left,
  again: (more: ChartTableAnswers) => void,
): TemplateResult {
  const { suggestions, questions } = left;
  return html`
    <h2>変更の案 <small>${suggestions.length}件${questions.length > 0 ? `と、尋ねたいこと${questions.length}件` : ''}</small></h2>
    <p class="small quiet">${nothingLeft(pasted, left)}組織図から分かるのは、組織の変更だけです。事務の移管は、資料の本文から書き加えてください。</p>
    ${unseenView(pasted)}
    ${partView(pasted, left, again)}
    ${questions.length > 0 ? html`<p class="quiet small">資料を見ないと決められないものは「あとで決める」にしておけます。</p>` : nothing}
    ${questions.map((question) => questionView(desk, pasted, question))}
    ${listOf(desk, pasted, '確かなもの', suggestions.filter(isSure))}
    ${listOf(
      desk,
      pasted,
      'おそらくそうだというもの（資料を確かめてから選んでください）',
      suggestions.filter((one) => !isSure(one)),
    )}
  `;
}

/** Departments missing from the table may have ended, or the table may cover only some departments. */
function partView(
  { said }: PastedChart,
  { suggestions }: Left,
  again: (more: ChartTableAnswers) => void,
): TemplateResult | typeof nothing {
  if (said.isPart)
    return html`<p class="notice">
      一部の部だけの表として読んだので、表にない部は比べていません。
      <button type="button" class="draft-link" @click=${() => again({ isPart: false })}>表にない部も比べる</button>
    </p>`;
  const absent = suggestions.flatMap(({ written: { abolish } }) =>
    typeof abolish === 'string' && !abolish.includes('/') ? [`「${abolish}」`] : [],
  );
  if (absent.length === 0) return nothing;
  return html`<p class="notice late">
    ${absent.join('')}が、この表にありません。一部の部だけの表なら、
    <button type="button" class="draft-link" @click=${() => again({ isPart: true })}>表にある部だけを比べる</button>
    を押してください。
  </p>`;
}

/** The most names listed. */
const MOST_NAMED = 12;

/** Units that could not be compared. */
function unseenView({ suggested }: PastedChart): TemplateResult | typeof nothing {
  const unseen = suggested?.unseen ?? [];
  if (unseen.length === 0) return nothing;
  const named = unseen.slice(0, MOST_NAMED).join('、');
  const names = unseen.length > MOST_NAMED ? `${named}など${unseen.length}件` : named;
  return html`<p class="notice late">
    <b>比べていない組織:</b> ${names}（下の組織も）。いまの組織図には、ここがすべては載っていないので、何が変わったかが決まりません。いまの組織図が市区町村（か市長部局）のすべてを載せているなら、その「図に載っている範囲」をそう直すと、比べられます。
  </p>`;
}

function nothingLeft({ suggested }: PastedChart, { suggestions, questions }: Left): string {
  if (suggestions.length + questions.length > 0) return '';
  const all = (suggested?.suggestions.length ?? 0) + (suggested?.questions.length ?? 0);
  return all === 0
    ? `${suggested?.unseen.length ? '比べたところは、' : ''}いまの組織図と同じで、変更はありません。`
    : 'この表の案は、すべて変更に加えてあります。';
}

function isSure({ sureness }: Suggestion): boolean {
  return sureness === 'sure';
}

function listOf(desk: Desk, pasted: PastedChart, title: string, list: Left['suggestions']): TemplateResult {
  if (list.length === 0) return html``;
  return html`<h3>${title} <small>${list.length}件</small></h3>
    <ul class="draft-suggestions">
      ${repeat(
        list,
        ({ key }) => key,
        (one) => suggestionView(desk, pasted, one),
      )}
    </ul>`;
}

function suggestionView(
  desk: Desk,
  pasted: PastedChart,
  { id, key, written, why, isWanted }: Left['suggestions'][number],
): TemplateResult {
  const input = `draft-suggestion-${id}`;
  return html`<li>
    <input
      type="checkbox"
      id=${input}
      .checked=${live(isWanted)}
      @change=${onTick((isTicked) => desk.set({ pasted: { ...pasted, wanted: { ...pasted.wanted, [key]: isTicked } } }))}
    />
    <label for=${input}>
      ${changeWords(written)}
      <small class="quiet">${why}</small>
    </label>
  </li>`;
}

function questionView(
  desk: Desk,
  pasted: PastedChart,
  { id, key, asks, choices, answer }: Left['questions'][number],
): TemplateResult {
  const name = `draft-question-${id}`;
  const option = (value: number | 'later', label: string) => html`<p>
    <input
      type="radio"
      name=${name}
      id=${`${name}-${value}`}
      .checked=${live(answer === value)}
      @change=${() => desk.set({ pasted: { ...pasted, answers: { ...pasted.answers, [key]: value } } })}
    />
    <label for=${`${name}-${value}`}>${label}</label>
  </p>`;
  return html`<fieldset class=${`draft-question${answer === undefined ? '' : ' answered'}`} tabindex="-1">
    <legend>${asks}</legend>
    ${choices.map(({ label }, at) => option(at, label))}
    ${option('later', 'あとで決める（いまは変更に加えない）')}
  </fieldset>`;
}
