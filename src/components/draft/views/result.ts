import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { LookedEvent, Standing } from '#workbench/look.ts';
import type { Desk } from '../desk.ts';
import { told } from '../told.ts';
import { mintView } from './mint.ts';
import { problemsView } from './problems.ts';

/** What comes of what is written: the sentence, what is wrong, the figure and the chart after it. */
export function resultView(
  desk: Desk,
  goTo: (diagnostic: Diagnostic) => void,
  minting: Parameters<typeof mintView>[1],
): TemplateResult {
  const { look, isBusy } = desk.state;
  if (look === null) return html`<p class="quiet">${isBusy ? '読んでいます…' : '読めませんでした。'}</p>`;
  const { event, diagnostics } = look;
  return html`
    <section class="draft-sentence" aria-labelledby="draft-sentence">
      <h2 id="draft-sentence">この改正を一文でいうと</h2>
      ${event === null ? unread() : html`<p class="lede">${told(event.answer.lede)}</p>${sums(event)}`}
    </section>
    <section aria-labelledby="draft-problems">
      <h2 id="draft-problems">点検</h2>
      ${mintView(desk, minting)}
      ${problemsView(desk, diagnostics, goTo)}
    </section>
    ${event === null ? nothing : pictures(event)}
  `;
}

function unread(): TemplateResult {
  return html`<p class="notice">下の誤りを直すと、ここに文と図が出ます。</p>`;
}

function sums({ answer: { sums = [] } }: LookedEvent): TemplateResult {
  if (sums.length === 0) return html``;
  return html`<ul class="sums">
    ${sums.map(
      ({ tone, count, label, sentence }) => html`<li class=${tone}>
        <p><b>${count}</b> ${label}</p>
        <p>${told(sentence)}</p>
      </li>`,
    )}
  </ul>`;
}

function pictures({ figures, after }: LookedEvent): TemplateResult {
  return html`
    <section aria-labelledby="draft-figure">
      <h2 id="draft-figure">何がどこへ行くか</h2>
      ${
        figures.length === 0
          ? html`<p class="quiet">組織が動く変更を書くと、図が出ます。</p>`
          : figures.map(
              ({ title, wide, narrow }) =>
                html`<figure class="flows" aria-label=${title}>${drawn(wide)}${narrow === null ? nothing : drawn(narrow)}</figure>`,
            )
      }
    </section>
    <section aria-labelledby="draft-after">
      <h2 id="draft-after">改正後の組織図</h2>
      ${after.length === 0 ? html`<p class="quiet">改正前の組織図がないため、分かる組織だけが並びます。</p>` : nothing}
      <ul class="draft-tree">${after.map(standing)}</ul>
    </section>
  `;
}

/** Our own drawing, in which what was written is escaped. */
function drawn(svg: string) {
  return unsafeHTML(svg);
}

function standing({ name, does, children }: Standing): TemplateResult {
  return html`<li>
    ${does === null ? name : html`<b class=${does}>${name}</b>`}
    ${children.length > 0 ? html`<ul>${children.map(standing)}</ul>` : nothing}
  </li>`;
}
