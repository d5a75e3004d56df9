import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import type { LookedEvent } from '#workbench/looks/reorganization.ts';
import type { Drawn } from '#workbench/looks/seen.ts';
import { changingOf } from '../acts/changing.ts';
import { statingOf } from '../acts/stating.ts';
import { suggestingOf } from '../acts/suggesting.ts';
import { lineView } from '../line-view.ts';
import { changesView } from '../views/changes/changes.ts';
import { statementsView } from '../views/changes/statements.ts';
import { factsTab } from '../views/forms/facts.ts';
import { figureView, treeView } from '../views/shown.ts';
import { sourceTextTab } from '../views/source-text.ts';
import { tableView } from '../views/tables/table.ts';
import type { Kind, Use } from './kind.ts';

export const reorganization: Kind = {
  tabs: (use) => {
    const { desk, edit, file, mend } = use;
    return [
      { id: 'changes', title: '変更', view: () => changesView(desk, changingOf(desk, edit, file, mend)) },
      { id: 'table', title: '表を貼る', view: () => tableView(desk, suggestingOf(desk, edit)) },
      factsTab(use, 'reorganization', '期日と出典'),
      {
        id: 'statements',
        title: `記述の点検${leftOf(desk)}`,
        view: () => statementsView(desk, statingOf(edit)),
      },
      sourceTextTab(use),
    ];
  },
  result: {
    title: 'この改正を一文でいうと',
    sentence: ({ shown: { reorganization: event } }) =>
      event ? html`<p class="lede">${lineView(event.answer.lede)}</p>${sums(event)}` : null,
    below: ({ shown: { reorganization: event } }, figures) =>
      event ? html`${guard([event, figures], () => pictures(event, figures))}` : html``,
  },
};

/** The number of statements without a change or remark, for the title of the tab. */
function leftOf({ state: { look } }: Use['desk']): string {
  const left = look?.statements.filter(({ isAccountedFor }) => !isAccountedFor).length ?? 0;
  return left === 0 ? '' : `（残り${left}）`;
}

function sums({ answer: { sums = [] } }: LookedEvent): TemplateResult {
  if (sums.length === 0) return html``;
  return html`<ul class="sums">
    ${sums.map(
      ({ tone, count, label, sentence }) => html`<li class=${tone}>
        <p><b>${count}</b> ${label}</p>
        <p>${lineView(sentence)}</p>
      </li>`,
    )}
  </ul>`;
}

function pictures({ after }: LookedEvent, figures: readonly Drawn[] | null): TemplateResult {
  return html`
    <section aria-labelledby="draft-figure">
      <h2 id="draft-figure">何がどこへ行くか</h2>
      ${figures === null ? html`<p class="quiet">描いています…</p>` : figures.length === 0 ? html`<p class="quiet">組織が動く変更を書くと、図が出ます。</p>` : figures.map(figureView)}
    </section>
    <section aria-labelledby="draft-after">
      <h2 id="draft-after">改正後の組織図</h2>
      ${after.length === 0 ? html`<p class="quiet">改正前の組織図がないため、分かる組織だけが並びます。</p>` : nothing}
      ${treeView(after)}
    </section>
  `;
}
