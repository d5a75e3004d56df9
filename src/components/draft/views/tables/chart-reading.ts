import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReadChart } from '#drafting/charts/read-chart.ts';
import type { ChartShape } from '#drafting/charts/shape.ts';
import type { DraftTree } from '#drafting/charts/tree.ts';
import type { ChartTableAnswers } from '#workbench/chart-tables.ts';
import type { PastedChart } from '../../pasted.ts';
import { type Choice, choiceInput, fieldView } from '../forms/field.ts';
import { notesOf, rowsLeft, sheetChoice } from './table-input.ts';

const SHAPES: readonly Choice<ChartShape>[] = [
  { value: 'columns', label: '部・課・係が別の列' },
  { value: 'indents', label: '一つの列に字下げ' },
  { value: 'paths', label: '部/課/係 と区切る' },
];

/** How a table was read as a chart, with ways to correct it. `further` shows what can be done with it. */
export function chartReading(
  { said, found }: PastedChart,
  again: (more: ChartTableAnswers) => void,
  further: (read: ReadChart) => TemplateResult,
): TemplateResult {
  return html`
    ${sheetChoice(found.sheets, (sheet) => again({ sheet }))}
    ${found.read.ok ? html`${readView(found.read.value, said, found.foreign, again)}${further(found.read.value)}` : html`<p class="notice late" role="alert">${found.read.why}</p>`}
  `;
}

/** Whether the chart can be taken without further answers. */
export function isSettled({ found }: PastedChart): boolean {
  return found.read.ok && found.foreign === null;
}

function readView(
  { chart, shape, unread, questions, notes, doubts, aside, posts }: ReadChart,
  answers: ChartTableAnswers,
  foreign: string | null,
  again: (more: ChartTableAnswers) => void,
): TemplateResult {
  return html`
    <h2>読み取った組織図 <small>${countOf(chart)}の組織${posts.length > 0 ? `、${posts.length}の職` : ''}</small></h2>
    ${
      foreign === null
        ? nothing
        : html`<p class="notice late" role="alert">
            ${foreign}
            <button type="button" class="draft-link" @click=${() => again({ isOurs: true })}>この市区町村の組織図として読む</button>
          </p>`
    }
    ${fieldView(
      { id: 'draft-shape', label: '表の形' },
      choiceInput('draft-shape', SHAPES, shape, (one) => again({ shape: one })),
    )}
    ${notesOf(notes, aside)}
    ${doubts.map((doubt) => html`<p class="notice late">${doubt}</p>`)}
    ${rowsLeft('読めなかった行', unread)}
    ${questions.map(
      ({ name, asks }) => html`<fieldset class="draft-question" tabindex="-1">
        <legend>${asks}</legend>
        <p class="draft-either">
          <button type="button" @click=${() => again({ posts: [...(answers.posts ?? []), name] })}>職<span class="visually-hidden">: ${name}</span></button>
          <button type="button" @click=${() => again({ units: [...(answers.units ?? []), name] })}>組織<span class="visually-hidden">: ${name}</span></button>
        </p>
      </fieldset>`,
    )}
    <details class="fold" open>
      <summary>読み取ったもの</summary>
      <ul class="draft-tree">${chart.map(treeView)}</ul>
    </details>
  `;
}

function treeView({ name, children }: DraftTree[number]): TemplateResult {
  return html`<li>${name}${children.length > 0 ? html`<ul>${children.map(treeView)}</ul>` : nothing}</li>`;
}

export function countOf(chart: DraftTree): number {
  return chart.reduce((sum, { children }) => sum + 1 + countOf(children), 0);
}
