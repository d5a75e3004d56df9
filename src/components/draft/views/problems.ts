import { html, nothing, type TemplateResult } from 'lit-html';
import { urls } from '#archive/4-link/urls.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Desk } from '../desk.ts';

/** So many of one kind are shown before the rest is only counted. */
const SHOWN = 5;

/** What the check found, those of the open file first, each with the way to its place. */
export function problemsView(
  desk: Desk,
  diagnostics: readonly Diagnostic[],
  goTo: (diagnostic: Diagnostic) => void,
): TemplateResult {
  const { open, draft } = desk.state;
  if (diagnostics.length === 0)
    return html`<p class="draft-sound" role="status">誤りも注意もありません。このまま取り出せます。</p>`;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const ours = (one: Diagnostic) =>
    one.position.file === open ? 0 : draft?.written[one.position.file] ? 1 : 2;
  const groups = Map.groupBy(
    diagnostics.toSorted((a, b) => ours(a) - ours(b)),
    ({ code, position }) => `${code} ${position.file}`,
  );
  return html`
    <p role="status">
      ${errors > 0 ? html`<b>誤り ${errors}件</b>` : '誤りはありません'}${
        diagnostics.length > errors ? `、注意 ${diagnostics.length - errors}件` : ''
      }
    </p>
    <ul class="draft-problems">
      ${[...groups.values()].map((group) => groupView(group, open, goTo))}
    </ul>
  `;
}

function groupView(
  group: readonly Diagnostic[],
  open: string | null,
  goTo: (diagnostic: Diagnostic) => void,
): TemplateResult {
  return html`${group.slice(0, SHOWN).map((one) => problemView(one, open, goTo))}${
    group.length > SHOWN
      ? html`<li class="quiet">同じことが、ほかに${group.length - SHOWN}件あります。</li>`
      : nothing
  }`;
}

function problemView(
  one: Diagnostic,
  open: string | null,
  goTo: (diagnostic: Diagnostic) => void,
): TemplateResult {
  const { severity, position, message, hint, code } = one;
  const where = position.file === open ? `${position.line}行目` : `${position.file} ${position.line}行目`;
  return html`<li class=${severity}>
    <p><span class=${`badge ${severity === 'error' ? 'late' : ''}`}>${severity === 'error' ? '誤り' : '注意'}</span> ${message}</p>
    <p>${hint}</p>
    <p class="small">
      <button type="button" class="draft-link" @click=${() => goTo(one)}>${where}を開く</button>
      <a href=${urls.guide(`diagnostics/${code.toLowerCase()}/`)}>${code}の説明</a>
    </p>
  </li>`;
}
