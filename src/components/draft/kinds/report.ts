import { html, nothing, type TemplateResult } from 'lit-html';
import type { LookedReport } from '#workbench/looks/report.ts';
import { lineView } from '../line-view.ts';
import { factsTab } from '../views/forms/facts.ts';
import { itemsTab } from '../views/forms/items.ts';
import { resultTableView } from '../views/tables/result-table.ts';
import type { Kind } from './kind.ts';

export const report: Kind = {
  tabs: (use) => [
    { id: 'table', title: '表を貼る', view: () => resultTableView(use.desk) },
    itemsTab(use, 'results'),
    factsTab(use, 'report', '報告の対象と出典'),
  ],
  result: {
    title: 'この報告を一文でいうと',
    sentence: ({ shown: { report: found } }) => {
      if (!found) return null;
      // The answer may tell about the whole report even if no measure has a result yet.
      if (found.missing.length > 0)
        return html`<p class="quiet">左の欄で表をダウンロードし、書き込んだものを貼ると、ここに出ます。</p>`;
      return html`<p class="lede">${lineView(found.answer.lede)}</p>`;
    },
    missing: ({ shown: { report: found } }) => found?.missing ?? [],
    below: ({ shown: { report: found } }) =>
      found && found.results.length > 0 ? html`${results(found)}${silent(found)}` : html``,
  },
};

function results({ results }: LookedReport): TemplateResult {
  return html`<section aria-labelledby="draft-after">
    <h2 id="draft-after">取組ごとの結果 <small>${results.length}件</small></h2>
    <ol class="draft-read">
      ${results.map(
        ({ name, said, by, done, reason }) => html`<li>
          <b>${name}</b> ${said === '' ? nothing : html`<span class="badge">${said}</span>`} <small class="quiet">${by}</small>
          ${done.map((line) => html`<span class="line">${lineView(line)}</span>`)}
          ${reason === null ? nothing : html`<span class="line quiet">${reason}</span>`}
        </li>`,
      )}
    </ol>
  </section>`;
}

function silent({ silent }: LookedReport): TemplateResult {
  if (silent.length === 0) return html``;
  return html`<details class="fold">
    <summary>この報告が述べていない取組 ${silent.length}件</summary>
    <ul>${silent.map((name) => html`<li>${name}</li>`)}</ul>
  </details>`;
}
