import { html } from 'lit-html';
import { chartingOf } from '../acts/charting.ts';
import { lineView } from '../line-view.ts';
import { factsTab } from '../views/forms/facts.ts';
import { treeView } from '../views/shown.ts';
import { sourceTextTab } from '../views/source-text.ts';
import { chartTableView } from '../views/tables/chart-table.ts';
import type { Kind } from './kind.ts';

export const chart: Kind = {
  tabs: (use) => [
    { id: 'table', title: '表を貼る', view: () => chartTableView(use.desk, chartingOf(use.desk)) },
    factsTab(use, 'chart', '日付と出典'),
    sourceTextTab(use),
  ],
  result: {
    title: 'この組織図を一文でいうと',
    sentence: ({ shown: { chart: found } }) => {
      if (!found) return null;
      if (found.answer === null)
        return html`<p class="quiet">左の欄に表を貼って書き込むと、ここに出ます。</p>`;
      return html`<p class="lede">${lineView(found.answer.lede)}</p><p>${lineView(found.answer.support ?? [])}</p>`;
    },
    missing: ({ shown: { chart: found } }) =>
      found?.units.length === 0 ? ['組織が一つもありません。組織図の表を貼って、書き込んでください。'] : [],
    below: ({ shown: { chart: found } }) =>
      found && found.units.length > 0
        ? html`<section aria-labelledby="draft-after">
            <h2 id="draft-after">載せる組織図</h2>
            ${found.unproved > 0 ? html`<p class="small"><b class="begins">赤い名前</b>の${found.unproved}の組織は、これまでの改正からは導かれません。改正を書き足すか、図を確かめてください。</p>` : ''}
            ${treeView(found.units)}
          </section>`
        : html``,
  },
};
