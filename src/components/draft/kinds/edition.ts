import { html, nothing, type TemplateResult } from 'lit-html';
import type { LookedEdition } from '#workbench/looks/edition.ts';
import { lineView } from '../line-view.ts';
import { factsTab } from '../views/forms/facts.ts';
import { itemsTab } from '../views/forms/items.ts';
import { figureView } from '../views/shown.ts';
import { sourceTextTab } from '../views/source-text.ts';
import { planTableView } from '../views/tables/plan-table.ts';
import type { Kind } from './kind.ts';

/** Owners shown before the rest is folded. */
const NAMED = 12;

export const edition: Kind = {
  tabs: (use) => [
    { id: 'table', title: '表を貼る', view: () => planTableView(use.desk) },
    itemsTab(use, 'measures'),
    factsTab(use, 'edition', '版と出典'),
    sourceTextTab(use),
  ],
  result: {
    title: 'この版を一文でいうと',
    sentence: ({ shown: { edition: found } }) => {
      if (!found) return null;
      if (found.measures === 0 && found.indicators.length === 0)
        return html`<p class="quiet">左の欄に表を貼って書き込むと、ここに出ます。</p>`;
      return html`<p class="lede">${lineView(found.answer.lede)}</p>${found.measures > 0 ? sums(found) : nothing}`;
    },
    missing: ({ shown: { edition: found } }) => found?.missing ?? [],
    below: ({ shown: { edition: found } }) =>
      found
        ? html`${found.measures > 0 ? html`${schedule(found)}${owners(found)}` : nothing}${indicators(found)}`
        : html``,
  },
};

function sums({ measures, undated, unowned }: LookedEdition): TemplateResult {
  return html`<ul class="sums">
    <li><p><b>${measures}</b> 取組</p></li>
    <li><p><b>${measures - undated}</b> 期限のある取組</p></li>
    ${unowned > 0 ? html`<li><p><b>${unowned}</b> 担当の書かれていない取組</p></li>` : nothing}
  </ul>`;
}

function indicators({ indicators: all }: LookedEdition): TemplateResult {
  if (all.length === 0) return html``;
  return html`<section aria-labelledby="draft-indicators">
    <h2 id="draft-indicators">指標 <small>${all.length}件</small></h2>
    <ul class="draft-counts">${all.map(({ name, years }) => html`<li><span>${name}</span> <b>${years}</b></li>`)}</ul>
  </section>`;
}

function schedule({ schedule }: LookedEdition): TemplateResult {
  return html`<section aria-labelledby="draft-figure">
    <h2 id="draft-figure">いつまでに</h2>
    ${schedule === null ? html`<p class="quiet">日付として読める期限がありません。</p>` : figureView(schedule)}
  </section>`;
}

function owners({ owners }: LookedEdition): TemplateResult {
  if (owners.length === 0) return html``;
  const row = ({ name, count }: LookedEdition['owners'][number]) =>
    html`<li><span>${name.replaceAll('/', ' ')}</span> <b>${count}件</b></li>`;
  const rest = owners.slice(NAMED);
  return html`<section aria-labelledby="draft-owners">
    <h2 id="draft-owners">担当ごとの件数</h2>
    <ul class="draft-counts">${owners.slice(0, NAMED).map(row)}</ul>
    ${rest.length === 0 ? nothing : html`<details class="fold"><summary>ほかの${rest.length}の担当</summary><ul class="draft-counts">${rest.map(row)}</ul></details>`}
  </section>`;
}
