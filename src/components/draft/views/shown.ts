// Parts that the results of several kinds of files share.
import { html, nothing, type TemplateResult } from 'lit-html';
import { unsafeHTML } from 'lit-html/directives/unsafe-html.js';
import { descriptionOf } from '#diagrams/figure.ts';
import type { Drawn } from '#workbench/looks/seen.ts';
import type { Standing } from '#workbench/looks/standing.ts';

export function figureView({ id, title, description, wide, narrow }: Drawn): TemplateResult {
  return html`<figure class="flows drawing" id=${id} aria-label=${title}><p id=${descriptionOf(id)} hidden>${description}</p>${drawing(wide)}${narrow === null ? nothing : drawing(narrow)}</figure>`;
}

/** Safe: the SVG is our own, and texts in it are escaped. */
function drawing(svg: string) {
  return unsafeHTML(svg);
}

export function treeView(units: readonly Standing[]): TemplateResult {
  return html`<ul class="draft-tree">${units.map(standing)}</ul>`;
}

function standing({ name, does, children, isPost }: Standing): TemplateResult {
  return html`<li>
    ${does === null ? name : html`<b class=${does}>${name}</b>`}${isPost ? html` <small class="quiet">職</small>` : nothing}
    ${children.length > 0 ? html`<ul>${children.map(standing)}</ul>` : nothing}
  </li>`;
}
